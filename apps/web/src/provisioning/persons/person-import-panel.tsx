import { Alert, Button, Group, Progress, Skeleton, Table, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconAlertCircle, IconUserDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useChange, useData } from '../../graphql/data.js';
import { useLive } from '../../graphql/live.js';
import { Ago } from '../../shell/parts/ago.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { ActionState, isFinished } from '../action-state.js';
import {
  importPersonsDocument,
  personImportProgressDocument,
  personImportsDocument,
  type PersonImport,
} from './person-queries.js';
import { Sideways } from '../../shell/parts/sideways.js';

/** The imports of a system, told by the server while one is under way. */
function usePersonImports(systemId: string) {
  const client = useQueryClient();
  const variables = { systemId };
  const known = client.getQueryData<{ personImports: PersonImport[] }>(['PersonImports', variables]);
  const current = known?.personImports[0];
  const running = current && !isFinished(current.state) ? current.id : null;
  const result = useData(personImportsDocument, variables, { every: running ? 1000 : false });
  useLive(personImportProgressDocument, running ? { id: running } : null, ({ personImportProgress }) => {
    void client.invalidateQueries({ queryKey: ['PersonImports'] });
    if (!isFinished(personImportProgress.state)) return;
    for (const name of ['Persons', 'SystemHealth']) void client.invalidateQueries({ queryKey: [name] });
  });
  return { result, running: running !== null };
}

/** Reading all persons of a source: start it, watch it, and what earlier ones brought. */
export function PersonImportPanel({ systemId }: { systemId: string }) {
  const { t } = useTranslation();
  const { result, running } = usePersonImports(systemId);
  return (
    <section aria-label={t('personImport.title')} data-import-state={result.data?.personImports[0]?.state ?? 'none'}>
      <StartImport systemId={systemId} running={running} />
      <Loaded result={result} skeleton={<Skeleton height={80} />}>
        {({ personImports: [last, ...earlier] }) =>
          last ? (
            <>
              <CurrentImport run={last} />
              {earlier.length > 0 && <ImportHistory runs={earlier} />}
            </>
          ) : (
            <Text c="dimmed">{t('personImport.none')}</Text>
          )
        }
      </Loaded>
    </section>
  );
}

function StartImport({ systemId, running }: { systemId: string; running: boolean }) {
  const { t } = useTranslation();
  const may = useMay('person.import');
  const start = useChange(importPersonsDocument, ['PersonImports']);
  return (
    <>
      <Group gap={12} mb="md">
        {may && (
          <Button
            leftSection={<IconUserDown size={16} aria-hidden />}
            loading={start.isPending}
            disabled={running}
            onClick={() => start.mutate({ systemId })}
          >
            {t('personImport.start')}
          </Button>
        )}
        <Button component={Link} to="/persons" variant="default">
          {t('personImport.show')}
        </Button>
      </Group>
      {start.isError && (
        <Alert color="red" variant="outline" mb="md" role="alert" icon={<IconAlertCircle size={18} aria-hidden />}>
          {start.error.message}
        </Alert>
      )}
    </>
  );
}

function CurrentImport({ run }: { run: PersonImport }) {
  const { t } = useTranslation();
  const percent = run.total === 0 ? (isFinished(run.state) ? 100 : 0) : (100 * run.done) / run.total;
  return (
    <div style={{ maxWidth: 640, marginBottom: 24 }} role="status">
      <Group gap={12} mb={6}>
        <ActionState state={run.state} />
        <Text className="tabular">{t('personImport.progress', { done: run.done, total: run.total })}</Text>
        <Text c="dimmed">
          <Ago moment={run.createdAt} />
        </Text>
      </Group>
      <Progress.Root size="sm">
        <Progress.Section
          value={percent}
          animated={!isFinished(run.state)}
          color={run.state === 'failed' ? 'red.8' : undefined}
          aria-label={t('personImport.bar')}
        />
      </Progress.Root>
      <Text mt={8}>{t('personImport.counts', { added: run.added, changed: run.changed, removed: run.removed })}</Text>
      {run.message && (
        <Text mt={4} c={run.state === 'failed' ? 'var(--state-bad)' : undefined}>
          {run.message}
        </Text>
      )}
      {run.problems.length > 0 && (
        <details style={{ marginTop: 8 }}>
          <summary>{t('personImport.problems', { count: run.problems.length })}</summary>
          <ul style={{ paddingLeft: 20 }}>
            {run.problems.slice(0, 200).map(({ externalId, field, message }) => (
              <li key={externalId + field}>
                <span className="mono">{externalId}</span> {field}: {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function ImportHistory({ runs }: { runs: PersonImport[] }) {
  const { t } = useTranslation();
  return (
    <Sideways label={t('personImport.earlier')}>
      <Table maw={640} aria-label={t('personImport.earlier')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('runs.state')}</Table.Th>
            <Table.Th>{t('runs.when')}</Table.Th>
            <Table.Th ta="right">{t('personImport.added')}</Table.Th>
            <Table.Th ta="right">{t('personImport.changed')}</Table.Th>
            <Table.Th ta="right">{t('personImport.removed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {runs.map((run) => (
            <Table.Tr key={run.id}>
              <Table.Td>
                <ActionState state={run.state} />
              </Table.Td>
              <Table.Td>
                <Ago moment={run.createdAt} />
              </Table.Td>
              <Table.Td ta="right">{run.added}</Table.Td>
              <Table.Td ta="right">{run.changed}</Table.Td>
              <Table.Td ta="right">{run.removed}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Sideways>
  );
}
