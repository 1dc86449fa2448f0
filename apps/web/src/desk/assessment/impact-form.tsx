import { Group, NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../graphql/data.js';
import { DESK_QUERIES } from '../desk-queries.js';
import type { AssessmentPartProps } from './assessment-part.js';
import { assessImpactDocument } from './assessment-queries.js';
import { SavedForm } from './saved-form.js';

const RISKS = ['low', 'medium', 'high'] as const;

/** How many would have something of it, and what could go wrong. */
export function ImpactForm({ requestId, assessment }: AssessmentPartProps) {
  const { t } = useTranslation();
  const saved = {
    customers: assessment.customers ?? null,
    users: assessment.users ?? null,
    risk: assessment.risk ?? null,
    riskNote: assessment.riskNote,
  };
  const [impact, setImpact] = useState(saved);
  const type = (change: Partial<typeof saved>) => setImpact((before) => ({ ...before, ...change }));
  const save = useChange(assessImpactDocument, DESK_QUERIES);
  const count = (value: string | number) => (typeof value === 'number' ? value : null);
  return (
    <SavedForm
      label={t('desk.assessment.impact')}
      changed={JSON.stringify(impact) !== JSON.stringify(saved)}
      busy={save.isPending}
      error={save.error}
      onSave={() => save.mutate({ requestId, impact })}
    >
      <Group grow gap={8}>
        <NumberInput
          label={t('desk.assessment.customers')}
          min={0}
          allowDecimal={false}
          hideControls
          value={impact.customers ?? ''}
          onChange={(value) => type({ customers: count(value) })}
        />
        <NumberInput
          label={t('desk.assessment.users')}
          min={0}
          allowDecimal={false}
          hideControls
          value={impact.users ?? ''}
          onChange={(value) => type({ users: count(value) })}
        />
        <NativeSelect
          label={t('desk.assessment.risk')}
          value={impact.risk ?? ''}
          data={[{ value: '', label: '–' }, ...RISKS.map((value) => ({ value, label: t(`desk.risks.${value}`) }))]}
          onChange={(event) => type({ risk: event.currentTarget.value || null })}
        />
      </Group>
      <Textarea
        label={t('desk.assessment.riskNote')}
        autosize
        value={impact.riskNote}
        onChange={(event) => type({ riskNote: event.currentTarget.value })}
      />
    </SavedForm>
  );
}
