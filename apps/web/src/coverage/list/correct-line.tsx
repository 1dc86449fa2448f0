import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useData, useChange } from '../../graphql/data.js';
import { correctLineDocument, otherConnectorsDocument, type Candidate, type ShownLine } from '../coverage-queries.js';

const NONE = 'absent';
const NOTE = 'note';

/** What it is after all: one of the candidates, another connector, none; or a note alone. Enter keeps it, Escape leaves it. */
export function CorrectLine({ line, onClose }: { line: ShownLine; onClose: () => void }) {
  const { t } = useTranslation();
  const [choice, choose] = useState(choiceOf(line));
  const [reason, setReason] = useState(line.correction?.reason ?? '');
  const [search, setSearch] = useState('');
  const change = useChange(correctLineDocument, ['CoverageList', 'CoverageLists']);
  const send = (kind: string, connectorId?: string) =>
    change.mutate({ lineId: line.id, input: { kind, connectorId, reason } }, { onSuccess: onClose });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (choice === NONE || choice === NOTE) send(choice);
    else if (choice) send('connector', choice);
  };
  return (
    <form
      onSubmit={save}
      aria-label={t('coverage.correctLine', { asked: line.asked })}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Stack gap={12} maw={720}>
        <Radio.Group value={choice} onChange={choose} label={t('coverage.whatIsIt')}>
          <Stack gap={6} mt={6}>
            {useChoices(line, search).map(({ id, application, repository }, at) => (
              <Radio key={id} value={id} label={application} description={repository} autoFocus={at === 0} />
            ))}
            <Radio value={NONE} label={t('coverage.noneOfThem')} />
            <Radio value={NOTE} label={t('coverage.noteOnly')} />
          </Stack>
        </Radio.Group>
        <TextInput
          type="search"
          label={t('coverage.another')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <TextInput
          label={t('coverage.reason')}
          description={t('coverage.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {change.isError && (
          <span role="alert" style={{ color: 'var(--state-bad)' }}>
            {change.error.message}
          </span>
        )}
        <Group gap={8}>
          <Button type="submit" loading={change.isPending} disabled={!choice}>
            {t('coverage.keep')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          {line.correction && (
            <Button variant="subtle" onClick={() => send('none')}>
              {t('coverage.takeBack')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

const choiceOf = ({ correction }: ShownLine): string =>
  correction?.kind === 'connector' ? (correction.connector?.id ?? '') : (correction?.kind ?? '');

/** The candidates, what was chosen before, and what is searched for. */
function useChoices({ answer, correction }: ShownLine, typed: string): Candidate[] {
  const [search] = useDebouncedValue(typed.trim(), 200);
  const found = useData(otherConnectorsDocument, { search }, { enabled: search !== '', keep: true });
  const all = [
    ...answer.candidates,
    ...(correction?.connector ? [correction.connector] : []),
    ...(search === '' ? [] : (found.data?.connectors.items ?? [])),
  ];
  return all.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at);
}
