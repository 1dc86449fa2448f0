import { Alert, Button, Group, Radio, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  connectorDocument,
  connectorVersionDocument,
  type Connector,
  type ConnectorVersion,
} from '../../catalog/connector/connector-queries.js';
import { PlacementBadge } from '../../catalog/placement/placement-badge.js';
import { PlacementExplanation } from '../../catalog/placement/placement-explanation.js';
import { placementSummary } from '../../catalog/placement/placement-summary.js';
import { useChange, useData } from '../../graphql/data.js';
import { ImportPolicyNotice, useImportStopped } from '../../security/import-policy-notice.js';
import { NotFound } from '../../shell/not-found.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { Monogram } from '../../shell/parts/monogram.js';
import { Page } from '../../shell/parts/page.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { importConnectorDocument } from '../system-queries.js';

/** The first step of an import: what the system is to be called. */
export function ImportScreen() {
  return (
    <ScreenGate permission="system.manage">
      <ImportForm />
    </ScreenGate>
  );
}

function ImportForm() {
  const { repository } = useParams({ strict: false }) as { repository: string };
  const result = useData(connectorDocument, { repository });
  return (
    <Loaded result={result}>
      {({ connector }) => (connector ? <ImportConnector connector={connector} /> : <NotFound />)}
    </Loaded>
  );
}

function ImportConnector({ connector }: { connector: Connector }) {
  const { t } = useTranslation();
  const { version: asked } = useSearch({ strict: false }) as { version?: string };
  const version = useData(connectorVersionDocument, { id: asked ?? connector.latest?.id ?? '' });
  const label = version.data?.connectorVersion.label;
  return (
    <Page
      narrow
      title={t('import.title', { application: connector.application })}
      mark={<Monogram name={connector.application} iconUrl={connector.iconUrl} size={44} />}
      line={
        <>
          <Link to={`/connectors/${connector.repository}`}>{connector.repository}</Link>{' '}
          <span className="mono">{label}</span>
        </>
      }
    >
      <Loaded result={version} skeleton={<Skeleton height={120} maw={520} />}>
        {({ connectorVersion }) => <NameSystem connector={connector} version={connectorVersion as ConnectorVersion} />}
      </Loaded>
    </Page>
  );
}

function NameSystem({ connector, version }: { connector: Connector; version: ConnectorVersion }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const flavours = version.package.flavours.map(({ name }) => name);
  const [name, setName] = useState(connector.application);
  const [flavour, setFlavour] = useState(placementSummary(version.placements ?? [])?.best.flavour ?? flavours[0] ?? '');
  const stopped = useImportStopped(version.id);
  const make = useChange(importConnectorDocument, ['Systems', 'FoundSystems']);
  const submit = async () => {
    const { importConnector } = await make.mutateAsync({
      input: { versionId: version.id, name: name.trim(), flavour: flavour || null },
    });
    void navigate({ to: `/systems/${importConnector.id}/setup/settings` });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit().catch(() => undefined);
      }}
    >
      <Stack gap="md" maw={520}>
        {make.isError && (
          <Alert
            color="red"
            variant="outline"
            icon={<IconAlertCircle size={18} aria-hidden />}
            title={t('import.failed')}
          >
            {make.error.message}
          </Alert>
        )}
        <TextInput
          label={t('import.name')}
          description={t('import.nameHelp')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        {flavours.length > 1 && (
          <FlavourField flavours={flavours} version={version} value={flavour} onChange={setFlavour} />
        )}
        <PlacementExplanation repository={connector.repository} version={version} flavour={flavour} />
        <LacksSomething version={version} flavour={flavour} />
        <ImportPolicyNotice versionId={version.id} repository={connector.repository} />
        <Group>
          <Button type="submit" loading={make.isPending} disabled={name.trim() === '' || stopped}>
            {t('connector.import')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface FlavourFieldProps {
  flavours: string[];
  version: ConnectorVersion;
  value: string;
  onChange: (flavour: string) => void;
}

/** Which of the connector's variants it is to be, and where each runs. */
function FlavourField({ flavours, version, value, onChange }: FlavourFieldProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('import.flavour')}
      description={t('import.flavourHelp')}
      value={value}
      onChange={onChange}
      name="flavour"
    >
      <Stack gap={8} mt={8}>
        {flavours.map((each) => {
          const placed = version.placements?.find((one) => one.flavour === each);
          return (
            <Radio
              key={each}
              value={each}
              label={each === '' ? t('connector.mainFlavour') : each}
              description={placed && <PlacementBadge verdict={placed.verdict} modules={placed.modules} />}
            />
          );
        })}
      </Stack>
    </Radio.Group>
  );
}

/** What an import of something that does not run here is good for. */
function LacksSomething({ version, flavour }: { version: ConnectorVersion; flavour: string }) {
  const { t } = useTranslation();
  const placed = version.placements?.find((one) => one.flavour === flavour);
  if (!placed || placed.verdict === 'runsHere' || placed.verdict === 'unknown') return null;
  return <Text>{placed.verdict === 'needsModule' ? t('import.untilModule') : t('import.notHere')}</Text>;
}
