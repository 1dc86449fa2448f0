import { Button, Group, Pagination, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../graphql/data.js';
import { Page } from '../shell/parts/page.js';
import { FailureState } from '../shell/parts/states.js';
import { CatalogFacets } from './catalog-facets.js';
import { catalogDocument, PAGE_SIZE } from './catalog-queries.js';
import { activeFilters, type CatalogSearch } from './catalog-search.js';
import { ConnectorList, ConnectorListSkeleton } from './connector-list.js';
import { NothingFound } from './nothing-found.js';
import classes from './catalog.module.css';

/** The public list of connectors: what is typed and ticked stands in the address. */
export function CatalogScreen() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as CatalogSearch;
  const [facetsShown, showFacets] = useState(false);
  const go = (change: Partial<CatalogSearch>, replace = false) =>
    void navigate({
      to: '/connectors',
      search: { ...address, page: undefined, ...change },
      replace,
      resetScroll: change.page !== undefined,
    });
  const { search, sort = 'RELEVANCE', page = 1, archived, kinds, categories, generations, capabilities } = address;
  const result = useData(
    catalogDocument,
    {
      filter: { search, kinds, categories, generations, capabilities, includeArchived: archived },
      sort: sort === 'RELEVANCE' && !search ? 'NAME' : sort,
      page,
      size: PAGE_SIZE,
    },
    { keep: true },
  );
  const list = result.data?.connectors;
  const filters = activeFilters(address).length + (archived ? 1 : 0);
  return (
    <Page title={t('catalog.title')} line={t('catalog.line')}>
      <Group gap={8} mb={16} align="flex-end">
        <SearchBox value={search ?? ''} onSearch={(text) => go({ search: text || undefined }, true)} />
        <Select
          aria-label={t('catalog.sort')}
          w={150}
          allowDeselect={false}
          value={sort}
          onChange={(value) => go({ sort: (value ?? undefined) as CatalogSearch['sort'] })}
          data={(['RELEVANCE', 'NAME', 'NEWEST'] as const).map((value) => ({
            value,
            label: t(`catalog.sorts.${value}`),
          }))}
        />
        <Button
          variant="default"
          hiddenFrom="md"
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-expanded={facetsShown}
          onClick={() => showFacets(!facetsShown)}
        >
          {filters > 0 ? t('catalog.filtersActive', { count: filters }) : t('catalog.filters')}
        </Button>
      </Group>
      <div className={classes.columns}>
        <aside
          className={facetsShown ? `${classes.facets} ${classes.facetsShown}` : classes.facets}
          aria-label={t('catalog.filters')}
        >
          <CatalogFacets facets={list?.facets ?? []} address={address} onChange={go} />
        </aside>
        <section aria-label={t('catalog.results')} style={{ minWidth: 0 }}>
          <div role="status" className={classes.count}>
            {list &&
              t('catalog.count', { count: list.totalItems, number: list.totalItems.toLocaleString(i18n.language) })}
            {list?.suggestion && list.totalItems > 0 && search && (
              <> · {t('catalog.suggestion', { typed: search, suggestion: list.suggestion })}</>
            )}
          </div>
          {result.isPending && <ConnectorListSkeleton />}
          {result.isError && <FailureState error={result.error} retry={() => void result.refetch()} />}
          {list?.totalItems === 0 && (
            <NothingFound suggestion={list.suggestion ?? null} address={address} onChange={go} />
          )}
          {list && list.totalItems > 0 && <ConnectorList connectors={list.items} />}
          {list && list.totalItems > PAGE_SIZE && (
            <Pagination
              mt="lg"
              total={Math.ceil(list.totalItems / PAGE_SIZE)}
              value={page}
              onChange={(next) => go({ page: next })}
              getControlProps={(control) => ({ 'aria-label': t(`catalog.pages.${control}`) })}
              getItemProps={(number) => ({ 'aria-label': t('catalog.pages.number', { number }) })}
            />
          )}
        </section>
      </div>
    </Page>
  );
}

/** Typing is local; the address follows a moment later. */
function SearchBox({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const later = useDebouncedCallback(onSearch, 160);
  useEffect(() => setText(value), [value]);
  return (
    <TextInput
      type="search"
      size="md"
      style={{ flex: '1 1 220px' }}
      aria-label={t('catalog.search')}
      placeholder={t('catalog.searchHint')}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value.trim());
      }}
    />
  );
}
