import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RequestThis } from '../requests/request-this.js';
import { EmptyState } from '../shell/parts/states.js';
import { activeFilters, NO_FILTERS, type CatalogSearch } from './catalog-search.js';

interface NothingFoundProps {
  suggestion: string | null;
  address: CatalogSearch;
  onChange: (change: Partial<CatalogSearch>) => void;
}

/** A search without a hit: why, and what else could be tried. */
export function NothingFound({ suggestion, address, onChange }: NothingFoundProps) {
  const { t } = useTranslation();
  const filtered = activeFilters(address).length > 0;
  return (
    <EmptyState
      title={address.search ? t('catalog.nothing.titleFor', { typed: address.search }) : t('catalog.nothing.title')}
      actions={
        <>
          {suggestion && (
            <Button onClick={() => onChange({ search: suggestion })}>{t('catalog.nothing.try', { suggestion })}</Button>
          )}
          {filtered && (
            <Button variant="default" onClick={() => onChange(NO_FILTERS)}>
              {t('catalog.clearFilters')}
            </Button>
          )}
          {address.search && <RequestThis name={address.search} />}
          {address.search && (
            <Button variant="default" onClick={() => onChange({ search: undefined })}>
              {t('catalog.nothing.all')}
            </Button>
          )}
        </>
      }
    >
      {filtered ? t('catalog.nothing.filtered') : t('catalog.nothing.text')}
    </EmptyState>
  );
}
