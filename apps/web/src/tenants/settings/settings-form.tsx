import { Alert, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useChange } from '../../graphql/data.js';
import { EmptyState } from '../../shell/parts/states.js';
import { saveSettingsDocument, type System } from '../system-queries.js';
import { SettingsFields } from './settings-fields.js';
import { useSettingsDraft, type Typed } from './settings-draft.js';
import type { SettingsFieldsPart } from './settings-parts.js';

interface SettingsFormProps {
  system: System;
  saveLabel: string;
  /** Called when everything was right. */
  onDone?: () => void;
}

/** The settings of a system. What is right is kept, the rest stays in the form with a sentence beside it. */
export function SettingsForm({ system, saveLabel, onDone }: SettingsFormProps) {
  const { t } = useTranslation();
  const may = useMay('system.manage');
  const { fields, values, problems } = system.settings;
  const draft = useSettingsDraft(system.id, fields);
  const save = useChange(saveSettingsDocument, ['System', 'Systems']);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [asked, setAsked] = useState(false);

  const submit = async () => {
    setAsked(true);
    const changes = changesOf(draft.typed, fields, values);
    const { problems: wrong, system: saved } = (await save.mutateAsync({ systemId: system.id, values: changes }))
      .saveSystemSettings;
    const wrongKeys = new Set(wrong.map(({ field }) => field));
    setRefused(byField(wrong));
    draft.forget(changes.map(({ key }) => key).filter((key) => !wrongKeys.has(key)));
    if (wrong.length > 0 || saved.settings.problems.length > 0) return;
    setAsked(false);
    if (onDone) onDone();
    else notifications.show({ message: t('settings.saved'), color: 'green' });
  };

  if (fields.length === 0) {
    return (
      <EmptyState
        title={t('settings.none')}
        actions={onDone && <Button onClick={onDone}>{t('settings.goOn')}</Button>}
      />
    );
  }
  const shownProblems = { ...(asked ? byField(problems) : {}), ...refused };
  return (
    <form
      aria-label={t('settings.title')}
      style={{ maxWidth: 640 }}
      onSubmit={(event) => {
        event.preventDefault();
        submit().catch(() => undefined);
      }}
      noValidate
    >
      {save.isError && (
        <Alert
          color="red"
          variant="outline"
          mb="md"
          icon={<IconAlertCircle size={18} aria-hidden />}
          title={t('settings.notSaved')}
        >
          {save.error.message} {t('settings.nothingLost')}
        </Alert>
      )}
      {!save.isError && Object.keys(shownProblems).length > 0 && (
        <Alert
          color="red"
          variant="outline"
          mb="md"
          icon={<IconAlertCircle size={18} aria-hidden />}
          title={t('settings.attention')}
        >
          {t('settings.restKept')}
        </Alert>
      )}
      <SettingsFields
        fields={fields}
        kept={values}
        typed={draft.typed}
        problems={shownProblems}
        readOnly={!may}
        onType={(key, value) => {
          draft.type(key, value);
          setRefused(({ [key]: _solved, ...rest }) => rest);
        }}
        onForget={(key) => draft.forget([key])}
      />
      {may && (
        <Group mt="lg">
          <Button type="submit" loading={save.isPending}>
            {saveLabel}
          </Button>
        </Group>
      )}
    </form>
  );
}

const byField = (problems: readonly { field: string; message: string }[]): Record<string, string> =>
  Object.fromEntries(problems.map(({ field, message }) => [field, message]));

/** What was typed, and the defaults of fields that nobody has touched yet: they stand in the form, so they are meant. */
function changesOf(typed: Typed, fields: SettingsFieldsPart[], values: System['settings']['values']) {
  const set = new Set(values.filter(({ isSet }) => isSet).map(({ key }) => key.toLowerCase()));
  const defaults = fields.filter(
    ({ key, defaultValue }) =>
      !(key in typed) &&
      !set.has(key.toLowerCase()) &&
      defaultValue !== null &&
      defaultValue !== undefined &&
      defaultValue !== '',
  );
  return [
    ...Object.entries(typed)
      .filter(([key]) => fields.some((field) => field.key === key))
      .map(([key, value]) => (value === null || value === '' ? { key, clear: true } : { key, value })),
    ...defaults.map(({ key, defaultValue }) => ({ key, value: defaultValue })),
  ];
}
