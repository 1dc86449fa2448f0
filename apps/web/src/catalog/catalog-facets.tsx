import { Button, Checkbox, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogFacet } from './catalog-queries.js';
import { activeFilters, FACETS, NO_FILTERS, type CatalogSearch, type FacetName } from './catalog-search.js';
import { useCatalogWords } from './catalog-words.js';
import { firstOfEach, inGroups, moduleOf } from './placement/placement-summary.js';
import classes from './catalog.module.css';

const SHOWN = 8;

/** The API may name a facet in the singular. */
const SINGULAR: Record<FacetName, string> = {
  kinds: 'kind',
  categories: 'category',
  capabilities: 'capability',
  generations: 'generation',
  placements: 'placement',
};

interface FacetsProps {
  facets: CatalogFacet[];
  address: CatalogSearch;
  onChange: (change: Partial<CatalogSearch>) => void;
}

export function CatalogFacets({ facets, address, onChange }: FacetsProps) {
  const { t } = useTranslation();
  const active = activeFilters(address).length > 0 || address.archived;
  return (
    <>
      {active && (
        <Button variant="default" size="xs" mb={16} onClick={() => onChange({ ...NO_FILTERS, archived: undefined })}>
          {t('catalog.clearFilters')}
        </Button>
      )}
      {FACETS.map((name) => (
        <Facet
          key={name}
          name={name}
          values={facets.find((facet) => facet.name === name || facet.name === SINGULAR[name])?.values ?? []}
          chosen={address[name] ?? []}
          onChange={(values) => onChange({ [name]: values.length > 0 ? values : undefined })}
        />
      ))}
      <Checkbox
        size="xs"
        styles={{ label: { fontSize: 14 } }}
        label={t('catalog.includeArchived')}
        checked={address.archived ?? false}
        onChange={(event) => onChange({ archived: event.currentTarget.checked || undefined })}
      />
    </>
  );
}

interface FacetProps {
  name: FacetName;
  values: CatalogFacet['values'];
  chosen: string[];
  onChange: (values: string[]) => void;
}

function Facet({ name, values, chosen, onChange }: FacetProps) {
  const { t } = useTranslation();
  const words = useCatalogWords();
  const [all, showAll] = useState(false);
  const missing = chosen.filter((value) => !values.some((each) => each.value === value));
  const counted = [...values, ...missing.map((value) => ({ value, count: 0 }))];
  const complete = name === 'placements' ? inGroups(counted) : counted;
  if (complete.length === 0) return null;
  const first = firstOfEach(complete, SHOWN);
  const shown = all ? complete : complete.filter((each) => first.includes(each) || chosen.includes(each.value));
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.facetName}>{t(`catalog.facets.${name}`)}</legend>
      {shown.map(({ value, count }) => (
        <label
          key={value}
          className={
            name === 'placements' && moduleOf(value) !== null ? `${classes.value} ${classes.within}` : classes.value
          }
        >
          <Checkbox
            size="xs"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          />
          <span className={classes.valueName}>{words(name, value)}</span>
          <span className={classes.valueCount}>{count}</span>
        </label>
      ))}
      {complete.length > shown.length && (
        <UnstyledButton fz="sm" c="var(--accent-text)" onClick={() => showAll(true)}>
          {t('catalog.more', { count: complete.length - shown.length })}
        </UnstyledButton>
      )}
    </fieldset>
  );
}
