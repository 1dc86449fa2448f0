import { Alert, Button, MultiSelect, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import type { Flavour } from '#connectors';
import { useChange } from '../../graphql/data.js';
import { saveUniqueFieldsDocument, type System } from '../system-queries.js';

/** Which fields the connector's uniqueness script checks before an account is made or changed. */
export function UniqueFields({ system, flavour }: { system: System; flavour: Flavour }) {
  const { t } = useTranslation();
  const may = useMay('system.manage');
  const mapping = flavour.fieldMapping;
  const [names, setNames] = useState(system.uniqueFields ?? mapping?.uniqueFieldNames ?? []);
  const save = useChange(saveUniqueFieldsDocument, ['System']);
  if (!mapping || !flavour.scripts.some(({ action }) => action === 'uniqueness')) return null;
  const submit = async () => {
    await save.mutateAsync({ systemId: system.id, names });
    notifications.show({ message: t('system.uniqueSaved'), color: 'green' });
  };
  return (
    <form
      aria-label={t('system.uniqueFields')}
      onSubmit={(event) => {
        event.preventDefault();
        submit().catch(() => undefined);
      }}
    >
      <Stack gap="sm" maw={560} mb="lg">
        <MultiSelect
          label={t('system.uniqueFields')}
          description={t('system.uniqueFieldsHelp')}
          data={[...new Set(mapping.fields.map(({ name }) => name))]}
          value={names}
          onChange={setNames}
          readOnly={!may}
          placeholder={names.length === 0 ? t('settings.choose') : undefined}
          searchable
          clearable
        />
        {names.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('system.uniqueNone')}
          </Text>
        )}
        {save.isError && (
          <Alert color="red" variant="outline" icon={<IconAlertCircle size={18} aria-hidden />}>
            {save.error.message}
          </Alert>
        )}
        {may && (
          <Button type="submit" variant="default" loading={save.isPending} style={{ alignSelf: 'start' }}>
            {t('system.uniqueSave')}
          </Button>
        )}
      </Stack>
    </form>
  );
}
