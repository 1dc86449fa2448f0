import { Alert, Button, Group, Select, Skeleton, Stack, TextInput } from '@mantine/core';
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
import { PlacementExplanation } from '../../catalog/placement/placement-explanation.js';
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
  const [flavour, setFlavour] = useState(flavours[0] ?? '');
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
          <Select
            label={t('import.flavour')}
            description={t('import.flavourHelp')}
            allowDeselect={false}
            value={flavour}
            onChange={(value) => setFlavour(value ?? '')}
            data={flavours.map((each) => ({ value: each, label: each === '' ? t('connector.mainFlavour') : each }))}
          />
        )}
        <PlacementExplanation repository={connector.repository} version={version} flavour={flavour} />
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
