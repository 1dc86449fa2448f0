import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConnectorPackage } from '#connectors';
import { EmptyState } from '../../shell/parts/states.js';
import { SettingsFields } from '../../tenants/settings/settings-fields.js';

/** The settings form as it will look after the import; it cannot be sent from here. */
export function SettingsSample({ package: connector }: { package: ConnectorPackage }) {
  const { t } = useTranslation();
  const forms = connector.flavours.filter(({ settings }) => settings !== null);
  if (forms.length === 0) return <EmptyState title={t('connector.noSettings')} />;
  return forms.map((flavour) => (
    <section key={flavour.name} style={{ maxWidth: 640, marginBottom: 32 }}>
      {connector.flavours.length > 1 && (
        <h2 style={{ fontSize: 14 }}>{flavour.name === '' ? t('connector.mainFlavour') : flavour.name}</h2>
      )}
      <Text c="dimmed" mb="md">
        {t('connector.settingsSample')}
      </Text>
      <SettingsFields fields={flavour.settings!.fields} kept={[]} typed={{}} problems={{}} readOnly />
    </section>
  ));
}
