import { Alert, Button, Group, Progress, Skeleton, Table, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconAlertCircle, IconUserDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useChange, useData } from '../../graphql/data.js';
import { useLive } from '../../graphql/live.js';
import { Ago } from '../../shell/parts/ago.js';
import { FailureState } from '../../shell/parts/states.js';
import { ActionState, isFinished } from '../action-state.js';
import {
  importPersonsDocument,
  personImportProgressDocument,
  personImportsDocument,
  type PersonImport,
} from './person-queries.js';

/** Reading all persons of a source: start it, watch it, and what earlier ones brought. */
export function PersonImportPanel({ systemId }: { systemId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const may = useMay('person.import');
  const variables = { systemId };
  const known = client.getQueryData<{ personImports: PersonImport[] }>(['PersonImports', variables]);
  const current = known?.personImports[0];
  const busy = current !== undefined && !isFinished(current.state);
  const result = useData(personImportsDocument, variables, { every: busy ? 1000 : false });
  const start = useChange(importPersonsDocument, ['PersonImports']);
  useLive(personImportProgressDocument, busy ? { id: current.id } : null, ({ personImportProgress }) => {
    void client.invalidateQueries({ queryKey: ['PersonImports'] });
    if (isFinished(personImportProgress.state)) void client.invalidateQueries({ queryKey: ['Persons'] });
  });
  const imports = result.data?.personImports ?? [];
  const last = imports[0];
  return (
    <section aria-label={t('personImport.title')} data-import-state={last?.state ?? 'none'}>
      <Group gap={12} mb="md">
        {may && (
          <Button
            leftSection={<IconUserDown size={16} aria-hidden />}
            loading={start.isPending}
            disabled={busy}
            onClick={() => start.mutate(variables)}
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
      {result.isPending && <Skeleton height={80} />}
      {result.isError && <FailureState error={result.error} retry={() => void result.refetch()} />}
      {result.isSuccess && !last && <Text c="dimmed">{t('personImport.none')}</Text>}
      {last && <CurrentImport run={last} />}
      {imports.length > 1 && <ImportHistory runs={imports.slice(1)} />}
    </section>
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
    <div style={{ overflowX: 'auto', maxWidth: 640 }}>
      <Table aria-label={t('personImport.earlier')}>
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
    </div>
  );
}
