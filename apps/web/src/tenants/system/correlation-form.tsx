import { Alert, Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useChange } from '../../graphql/data.js';
import { saveCorrelationDocument, type System } from '../system-queries.js';

interface CorrelationFormProps {
  system: System;
  saveLabel: string;
  onDone?: () => void;
}

/** Which field of the person finds which field of an account that exists already. */
export function CorrelationForm({ system, saveLabel, onDone }: CorrelationFormProps) {
  const { t } = useTranslation();
  const may = useMay('system.manage');
  const [enabled, setEnabled] = useState(system.correlation?.enabled ?? false);
  const [personField, setPersonField] = useState(system.correlation?.personField ?? '');
  const [accountField, setAccountField] = useState(system.correlation?.accountField ?? '');
  const [asked, setAsked] = useState(false);
  const save = useChange(saveCorrelationDocument, ['System']);
  const missing = (value: string) => (asked && enabled && value.trim() === '' ? t('correlation.needed') : undefined);
  const submit = async () => {
    setAsked(true);
    if (enabled && (personField.trim() === '' || accountField.trim() === '')) return;
    const correlation = { enabled, personField: personField.trim(), accountField: accountField.trim() };
    await save.mutateAsync({ systemId: system.id, correlation });
    if (onDone) onDone();
    else notifications.show({ message: t('correlation.saved'), color: 'green' });
  };
  return (
    <form
      aria-label={t('correlation.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit().catch(() => undefined);
      }}
    >
      <Stack gap="md" maw={560}>
        <Text c="dimmed">{t('correlation.text')}</Text>
        {save.isError && (
          <Alert
            color="red"
            variant="outline"
            icon={<IconAlertCircle size={18} aria-hidden />}
            title={t('settings.notSaved')}
          >
            {save.error.message} {t('settings.nothingLost')}
          </Alert>
        )}
        <Switch
          label={t('correlation.enabled')}
          checked={enabled}
          disabled={!may}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
        <TextInput
          label={t('correlation.personField')}
          description={t('correlation.personFieldHelp')}
          value={personField}
          error={missing(personField)}
          readOnly={!may}
          onChange={(event) => setPersonField(event.currentTarget.value)}
        />
        <TextInput
          label={t('correlation.accountField')}
          description={t('correlation.accountFieldHelp')}
          value={accountField}
          error={missing(accountField)}
          readOnly={!may}
          onChange={(event) => setAccountField(event.currentTarget.value)}
        />
        {may && (
          <Group>
            <Button type="submit" loading={save.isPending}>
              {saveLabel}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
