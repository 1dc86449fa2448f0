import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/index.js';
import type { PersonNameQuery, PersonOptionsQuery } from '../../gql/graphql.js';
import { useData } from '../../graphql/data.js';

const personOptionsDocument = graphql(`
  query PersonOptions($search: String!) {
    persons(search: $search, page: 1, size: 30) {
      totalItems
      items { id displayName externalId title department }
    }
  }
`); // prettier-ignore

const personNameDocument = graphql(`
  query PersonName($id: ID!) {
    person(id: $id) { id displayName externalId }
  }
`); // prettier-ignore

interface PersonChoiceProps {
  id: string | null;
  onChoose: (id: string | null) => void;
  /** Told the name of whoever is chosen. */
  onName: (name: string) => void;
}

interface Option {
  value: string;
  label: string;
}

const optionOf = (person: PersonOptionsQuery['persons']['items'][number]): Option => ({
  value: person.id,
  label: [person.displayName, person.externalId, person.department].filter(Boolean).join(' · '),
});

function withChosen(options: Option[], chosen: PersonNameQuery['person'] | undefined): Option[] {
  if (!chosen || options.some(({ value }) => value === chosen.id)) return options;
  return [{ value: chosen.id, label: `${chosen.displayName} · ${chosen.externalId}` }, ...options];
}

const useChosen = (id: string | null) =>
  useData(personNameDocument, { id: id ?? '' }, { enabled: id !== null }).data?.person;

/** Who is found by `text`, with whoever is chosen among them. */
function usePersonOptions(id: string | null, text: string) {
  const chosen = useChosen(id);
  const name = chosen?.displayName ?? '';
  const [settled] = useDebouncedValue(name !== '' && text.startsWith(name) ? '' : text.trim(), 180);
  const found = useData(personOptionsDocument, { search: settled }, { keep: true });
  const list = found.data?.persons;
  return {
    name,
    options: withChosen(list?.items.map(optionOf) ?? [], chosen),
    nobodyAtAll: list?.totalItems === 0 && settled === '',
    searching: found.isFetching,
  };
}

/** Find a person by typing; the server searches, all persons never come at once. */
export function PersonChoice({ id, onChoose, onName }: PersonChoiceProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { name, options, nobodyAtAll, searching } = usePersonOptions(id, text);
  useEffect(() => onName(name), [name, onName]);
  return (
    <Select
      label={t('preview.person')}
      placeholder={t('preview.personHint')}
      description={nobodyAtAll && <Link to="/persons">{t('preview.noPersons')}</Link>}
      searchable
      clearable
      allowDeselect={false}
      clearButtonProps={{ 'aria-label': t('preview.clearPerson') }}
      value={id}
      onChange={onChoose}
      onSearchChange={setText}
      data={options}
      filter={({ options: all }) => all}
      nothingFoundMessage={searching ? t('shell.searching') : t('preview.nobody')}
      maxDropdownHeight={320}
    />
  );
}
