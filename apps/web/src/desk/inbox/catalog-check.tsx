import { Alert, Button, Group, Kbd, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange, useData } from '../../graphql/data.js';
import { catalogCandidatesDocument, DESK_QUERIES, recordSearchDocument } from '../desk-queries.js';
import classes from '../desk.module.css';
import { CandidateChoice } from './candidate-choice.js';

/** How many candidates have a key of their own. */
const KEYED = 9;

/** The look into the catalog that comes before every decision: search, choose what fits or nothing, say why, record. */
export function CatalogCheck({ requestId, name }: { requestId: string; name: string }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState(name);
  const [settled] = useDebouncedValue(query.trim(), 180);
  const [chosen, choose] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const why = useRef<HTMLTextAreaElement>(null);
  const result = useData(
    catalogCandidatesDocument,
    { requestId, query: settled },
    { enabled: settled !== '', keep: true },
  );
  const record = useChange(recordSearchDocument, DESK_QUERIES);
  const items = result.data?.catalogCandidates.items ?? [];
  const suggestion = result.data?.catalogCandidates.suggestion;
  const pick = (id: string) => {
    choose(id);
    why.current?.focus();
  };
  useHotkeys([
    ['0', () => pick('nothing')],
    ...items.slice(0, KEYED).map(({ id }, index) => [String(index + 1), () => pick(id)] as [string, () => void]),
  ]);
  const save = () => {
    const candidate = items.find(({ id }) => id === chosen);
    const choice = candidate?.kind ?? 'nothing';
    record.mutate({ requestId, input: { query: settled, choice, chosenId: candidate?.id ?? null, reason } });
  };
  return (
    <form
      aria-label={t('desk.search.title')}
      className={classes.decision}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        type="search"
        label={t('desk.search.title')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          choose(null);
        }}
      />
      {suggestion && (
        <p className={classes.dimmed}>
          {t('desk.search.suggestion')}{' '}
          <button type="button" className={classes.linkButton} onClick={() => setQuery(suggestion)}>
            {suggestion}
          </button>
        </p>
      )}
      <CandidateChoice items={items} keyed={KEYED} chosen={chosen} onChoose={pick} />
      <Textarea
        ref={why}
        label={t('desk.search.reason')}
        required
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && chosen !== null) save();
        }}
      />
      {record.isError && (
        <Alert color="red" variant="outline" role="alert">
          {record.error.message}
        </Alert>
      )}
      <Group gap={8}>
        <Button type="submit" loading={record.isPending} disabled={chosen === null}>
          {t('desk.search.record')}
        </Button>
        <span className={classes.keys}>
          <Kbd size="xs">0</Kbd>–<Kbd size="xs">9</Kbd> {t('desk.search.choose')} · <Kbd size="xs">Ctrl</Kbd>{' '}
          <Kbd size="xs">Enter</Kbd>
        </span>
      </Group>
    </form>
  );
}
