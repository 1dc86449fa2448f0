import { NumberInput, Radio, Select, Stack, Text, Textarea, TextInput, Chip, Group, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SOURCE_FUNCTIONS, TARGET_FUNCTIONS } from '../asked-functions.js';
import type { RequestForm } from '../request-queries.js';
import type { Changes } from './request-draft.js';

export interface StepProps {
  form: RequestForm;
  type: (changes: Changes) => void;
  /** A sentence for a field that was refused or is missing. */
  problem: (field: keyof RequestForm) => string | undefined;
}

const TYPES = [
  'hr',
  'healthcare',
  'itsm',
  'education',
  'office',
  'finance',
  'facility',
  'accessControl',
  'other',
] as const;
const FUNCTIONS = [...SOURCE_FUNCTIONS, ...TARGET_FUNCTIONS, 'notification'] as const;
const DIRECTIONS = ['source', 'target', 'both', 'writeBack'] as const;
const HOSTING = ['saas', 'onPremise', 'agent', 'unknown'] as const;
export const ANSWERS = ['yes', 'no', 'unknown'] as const;

export function WhatStep({ form, type, problem }: StepProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <TextInput
        label={t('requests.form.applicationName')}
        description={t('requests.form.applicationNameHelp')}
        withAsterisk
        value={form.applicationName}
        error={problem('applicationName')}
        onChange={(event) => type({ applicationName: event.currentTarget.value })}
      />
      <TextInput
        label={t('requests.form.vendorName')}
        value={form.vendorName}
        onChange={(event) => type({ vendorName: event.currentTarget.value })}
      />
      <TextInput
        label={t('requests.form.applicationVersion')}
        description={t('requests.form.applicationVersionHelp')}
        value={form.applicationVersion}
        error={problem('applicationVersion')}
        onChange={(event) => type({ applicationVersion: event.currentTarget.value })}
      />
      <TextInput
        label={t('requests.form.applicationUrl')}
        value={form.applicationUrl}
        error={problem('applicationUrl')}
        onChange={(event) => type({ applicationUrl: event.currentTarget.value })}
      />
      <TypeChoice form={form} type={type} problem={problem} />
      <Select
        label={t('requests.form.hosting')}
        value={form.hosting ?? null}
        onChange={(hosting) => type({ hosting })}
        data={HOSTING.map((value) => ({ value, label: t(`desk.answers.${value}`) }))}
      />
    </Stack>
  );
}

function TypeChoice({ form, type, problem }: StepProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('requests.form.applicationType')}
      withAsterisk
      value={form.applicationType ?? null}
      error={problem('applicationType')}
      onChange={(applicationType) => type({ applicationType })}
      data={TYPES.map((value) => ({ value, label: t(`desk.applicationTypes.${value}`) }))}
    />
  );
}

interface WhatForProps extends StepProps {
  /** More is wanted of a connector: the form as it began. What was known then is said, and not asked. */
  expanded: RequestForm | undefined;
  /** What the connector does already. */
  present: string[];
}

export function WhatForStep({ form, type, problem, expanded, present }: WhatForProps) {
  const { t } = useTranslation();
  const words = (names: readonly string[]) =>
    names.map((name) => t(`desk.functions.${name as (typeof FUNCTIONS)[number]}`)).join(', ');
  return (
    <Stack gap="md">
      {expanded && <Text fw={500}>{expanded.applicationName}</Text>}
      {expanded && !expanded.applicationType && <TypeChoice form={form} type={type} problem={problem} />}
      {!expanded?.direction && <DirectionChoice form={form} type={type} problem={problem} />}
      <Input.Wrapper
        label={t('requests.form.functions')}
        description={
          present.length > 0
            ? t('requests.form.doesAlready', { functions: words(present) })
            : t('requests.form.functionsHelp')
        }
        withAsterisk
        error={problem('functions')}
        labelElement="div"
      >
        <Chip.Group multiple value={form.functions} onChange={(functions) => type({ functions })}>
          <Group gap={8} mt={8} role="group" aria-label={t('requests.form.functions')}>
            {FUNCTIONS.filter((value) => !present.includes(value)).map((value) => (
              <Chip key={value} value={value} variant="outline">
                {t(`desk.functions.${value}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
    </Stack>
  );
}

function DirectionChoice({ form, type, problem }: StepProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('requests.form.direction')}
      withAsterisk
      value={form.direction ?? ''}
      error={problem('direction')}
      onChange={(direction) => type({ direction })}
    >
      <Stack gap={8} mt={8}>
        {DIRECTIONS.map((value) => (
          <Radio key={value} value={value} label={t(`requests.directions.${value}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

const whole = (value: string | number): number | null => (value === '' ? null : Number(value));

export function PeopleStep({ form, type, problem }: StepProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <NumberInput
        label={t('requests.form.users')}
        withAsterisk
        min={1}
        max={10_000_000}
        allowDecimal={false}
        hideControls
        value={form.users ?? ''}
        error={problem('users')}
        onChange={(value) => type({ users: whole(value) })}
      />
      <NumberInput
        label={t('requests.form.mutationsPerMonth')}
        min={0}
        max={100_000_000}
        allowDecimal={false}
        hideControls
        value={form.mutationsPerMonth ?? ''}
        onChange={(value) => type({ mutationsPerMonth: whole(value) })}
      />
      <TextInput
        type="date"
        label={t('requests.form.wantedDate')}
        value={form.wantedDate ?? ''}
        onChange={(event) => type({ wantedDate: event.currentTarget.value || null })}
      />
      <Textarea
        label={t('requests.form.wantedBecause')}
        autosize
        minRows={2}
        value={form.wantedBecause}
        onChange={(event) => type({ wantedBecause: event.currentTarget.value })}
      />
    </Stack>
  );
}
