import { Alert, Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { useChange } from '../graphql/data.js';
import { Ago } from '../shell/parts/ago.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import { doRolloutTaskDocument, type RolloutShown, type TaskShown } from './rollout-queries.js';
import { useRolloutWords } from './rollout-words.js';
import { Sideways } from '../shell/parts/sideways.js';

/** The tasks with what proves them. One is closed by its evidence: written down, or found by the platform. */
export function TaskList({ rollout }: { rollout: RolloutShown }) {
  const { t } = useTranslation();
  const words = useRolloutWords();
  const may = useMay('rollout.work');
  const open = new Set(rollout.tasks.filter(({ state }) => state === 'open').map(({ key }) => key));
  const ready = ({ key, predecessors, evidenceKind }: TaskShown) =>
    may &&
    rollout.state !== 'cancelled' &&
    open.has(key) &&
    evidenceKind !== 'live' &&
    !predecessors.some((one) => open.has(one));
  return (
    <Sideways label={t('rollouts.tasksTitle')}>
      <Table aria-label={t('rollouts.tasksTitle')} verticalSpacing={6} className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('rollouts.task')}</Table.Th>
            <Table.Th>{t('rollouts.owner')}</Table.Th>
            <Table.Th>{t('rollouts.state')}</Table.Th>
            <Table.Th style={{ minWidth: 280 }}>{t('rollouts.evidenceTitle')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rollout.tasks.map((task) => (
            <Table.Tr key={task.key} data-task={task.key}>
              <Table.Td fw={500}>{words.task(task.key)}</Table.Td>
              <Table.Td data-label={t('rollouts.owner')}>{words.party(task.owner)}</Table.Td>
              <Table.Td data-label={t('rollouts.state')}>
                <StateBadge tone={task.state === 'done' ? 'good' : ready(task) ? 'attention' : 'idle'}>
                  {t(
                    `rollouts.taskStates.${task.state === 'open' && ready(task) ? 'ready' : task.state}` as 'rollouts.taskStates.open',
                  )}
                </StateBadge>
              </Table.Td>
              <Table.Td data-label={ready(task) ? undefined : t('rollouts.evidenceTitle')}>
                {ready(task) ? <EvidenceForm rolloutId={rollout.id} task={task} /> : <Evidence task={task} />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Sideways>
  );
}

function Evidence({ task }: { task: TaskShown }) {
  const words = useRolloutWords();
  if (task.state !== 'done') return <Text c="dimmed">{words.evidence(task.evidenceKind)}</Text>;
  return (
    <>
      {task.evidenceKind === 'statement' ? task.evidence : words.evidence(task.evidenceKind)}{' '}
      <Text span c="dimmed">
        {task.doneByName} <Ago moment={task.doneAt} />
      </Text>
    </>
  );
}

function EvidenceForm({ rolloutId, task }: { rolloutId: string; task: TaskShown }) {
  const { t } = useTranslation();
  const words = useRolloutWords();
  const [text, setText] = useState('');
  const change = useChange(doRolloutTaskDocument, ['Rollout', 'Rollouts']);
  const written = task.evidenceKind === 'statement';
  const verb = written ? t('rollouts.prove') : t('rollouts.look');
  return (
    <form
      style={{ flex: 1 }}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ id: rolloutId, task: task.key, evidence: text || null });
      }}
    >
      <Group gap={8}>
        {written ? (
          <TextInput
            size="xs"
            style={{ flex: '1 1 180px' }}
            aria-label={`${t('rollouts.evidenceTitle')}: ${words.task(task.key)}`}
            placeholder={words.evidence('statement')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        ) : (
          <Text style={{ flex: '1 1 180px' }}>{words.evidence(task.evidenceKind)}</Text>
        )}
        <Button
          type="submit"
          size="xs"
          variant="default"
          loading={change.isPending}
          aria-label={`${verb}: ${words.task(task.key)}`}
        >
          {verb}
        </Button>
      </Group>
      {change.error && (
        <Alert color="red" variant="outline" mt={6} role="alert">
          {change.error.message}
        </Alert>
      )}
    </form>
  );
}
