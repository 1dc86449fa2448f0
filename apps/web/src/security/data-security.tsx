import { Code, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConnectorPackage } from '#connectors';
import { useData } from '../graphql/data.js';
import { ExchangedData } from './exchanged-data.js';
import { fixedFindingsDocument } from './finding-queries.js';
import { FindingsPanel } from './findings-panel.js';
import { ReviewAgain } from './review-again.js';
import { useReviewed } from './use-reviewed.js';

interface DataSecurityProps {
  connector: { id: string; repository: string };
  version: { id: string; package: ConnectorPackage };
}

/** Whether a version can be trusted: its findings, the data that it exchanges, and where it may connect to. */
export function DataSecurity({ connector, version }: DataSecurityProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={32}>
      <section aria-label={t('security.findings')}>
        <Group justify="space-between" mb={8}>
          <h2 style={{ fontSize: 16, margin: 0 }}>{t('security.findings')}</h2>
          <ReviewAgain connectorId={connector.id} />
        </Group>
        <FindingsPanel versionId={version.id} />
        <FixedFindings repository={connector.repository} />
      </section>
      <section aria-label={t('security.data')}>
        <h2 style={{ fontSize: 16, margin: '0 0 8px' }}>{t('security.data')}</h2>
        <ExchangedData package={version.package} />
      </section>
      <Hosts version={version} />
    </Stack>
  );
}

function FixedFindings({ repository }: { repository: string }) {
  const { t } = useTranslation();
  const fixed = useData(fixedFindingsDocument, { repository }).data?.connector?.fixedFindings ?? [];
  if (fixed.length === 0) return null;
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>{t('security.fixed', { count: fixed.length })}</summary>
      <ul style={{ margin: '8px 0 0', paddingLeft: 20 }}>
        {fixed.map(({ id, rule, message, lastLabel }) => (
          <li key={id}>
            <span className="mono">{rule}</span> {message} {t('security.lastIn', { label: lastLabel })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Addresses in its settings are the customer's; those in its scripts are the maker's. */
function Hosts({ version }: Pick<DataSecurityProps, 'version'>) {
  const { t } = useTranslation();
  const { data } = useReviewed(version.id);
  const hosts = data?.connectorVersion.review?.hosts ?? [];
  const addresses = version.package.flavours
    .flatMap(({ settings }) => settings?.fields ?? [])
    .filter(
      ({ key, placeholder, secret }) => !secret && /ur[il]|host|server|endpoint/i.test(`${key} ${placeholder ?? ''}`),
    );
  const settings = [...new Set(addresses.map(({ key }) => key))];
  return (
    <section aria-label={t('security.hosts')}>
      <h2 style={{ fontSize: 16, margin: '0 0 8px' }}>{t('security.hosts')}</h2>
      <p style={{ margin: '0 0 8px' }}>{hosts.length > 0 ? t('security.hostsText') : t('security.noHosts')}</p>
      <Group gap={6} mb={12}>
        {hosts.map((host) => (
          <Code key={host}>{host}</Code>
        ))}
      </Group>
      {settings.length > 0 && (
        <>
          <p style={{ margin: '0 0 8px' }}>{t('security.settingsHosts')}</p>
          <Group gap={6}>
            {settings.map((key) => (
              <Code key={key}>{key}</Code>
            ))}
          </Group>
        </>
      )}
    </section>
  );
}
