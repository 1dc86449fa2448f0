import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/index.js';
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

/** Find a person by typing; the server searches, all persons never come at once. */
export function PersonChoice({ id, onChoose, onName }: PersonChoiceProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const chosen = useData(personNameDocument, { id: id ?? '' }, { enabled: id !== null }).data?.person;
  const [settled] = useDebouncedValue(chosen && text.startsWith(chosen.displayName) ? '' : text, 180);
  const found = useData(personOptionsDocument, { search: settled.trim() }, { keep: true });
  useEffect(() => onName(chosen?.displayName ?? ''), [chosen, onName]);
  const options = (found.data?.persons.items ?? []).map(({ id: value, displayName, externalId, department }) => ({
    value,
    label: [displayName, externalId, department].filter(Boolean).join(' · '),
  }));
  if (chosen && id && !options.some(({ value }) => value === id)) {
    options.unshift({ value: id, label: `${chosen.displayName} · ${chosen.externalId}` });
  }
  const nobody = found.data?.persons.totalItems === 0 && settled === '';
  return (
    <Select
      label={t('preview.person')}
      placeholder={t('preview.personHint')}
      description={nobody && <Link to="/persons">{t('preview.noPersons')}</Link>}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('preview.clearPerson') }}
      value={id}
      onChange={onChoose}
      onSearchChange={setText}
      data={options}
      filter={({ options: all }) => all}
      nothingFoundMessage={found.isFetching ? t('shell.searching') : t('preview.nobody')}
      maxDropdownHeight={320}
    />
  );
}
