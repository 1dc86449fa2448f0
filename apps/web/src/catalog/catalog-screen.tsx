import { Button, Group, Select } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogQuery } from '../gql/graphql.js';
import { useData } from '../graphql/data.js';
import { Page } from '../shell/parts/page.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Pages } from '../shell/parts/pages.js';
import { SearchField } from '../shell/parts/search-field.js';
import { CatalogFacets } from './catalog-facets.js';
import { catalogDocument, PAGE_SIZE } from './catalog-queries.js';
import { activeFilters, type CatalogSearch } from './catalog-search.js';
import { ConnectorList, ConnectorListSkeleton } from './connector-list.js';
import { NothingFound } from './nothing-found.js';
import classes from './catalog.module.css';

/** How often the list is read again while the catalog's first sync is under way. */
const FILLING_MILLISECONDS = 3_000;

/** What the address asks for, answered; `go` changes the address. */
function useCatalog() {
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as CatalogSearch;
  const { search, sort, page = 1, archived, ...filters } = address;
  const asked = sort ?? (search ? 'RELEVANCE' : 'NAME');
  const { kinds, categories, generations, capabilities, placements } = filters;
  const result = useData(
    catalogDocument,
    {
      filter: { search, kinds, categories, generations, capabilities, placements, includeArchived: archived },
      sort: asked,
      page,
      size: PAGE_SIZE,
    },
    { keep: true, every: (data) => data?.connectors.beingFilled === true && FILLING_MILLISECONDS },
  );
  const go = (change: Partial<CatalogSearch>, replace = false) =>
    void navigate({
      to: '/connectors',
      search: { ...address, page: undefined, ...change },
      replace,
      resetScroll: change.page !== undefined,
    });
  return { address, sort: asked, page, result, go };
}

/** The public list of connectors: what is typed and ticked stands in the address. */
export function CatalogScreen() {
  const { t } = useTranslation();
  const { address, sort, page, result, go } = useCatalog();
  const [facetsShown, showFacets] = useState(false);
  return (
    <Page title={t('catalog.title')} line={t('catalog.line')}>
      <Group gap={8} mb={16} align="center">
        <SearchField
          size="md"
          style={{ flex: '1 1 220px' }}
          aria-label={t('catalog.search')}
          placeholder={t('catalog.searchHint')}
          value={address.search ?? ''}
          onSearch={(search) => go({ search }, true)}
        />
        <Select
          aria-label={t('catalog.sort')}
          w={150}
          size="md"
          allowDeselect={false}
          value={sort}
          onChange={(value) => go({ sort: (value ?? undefined) as CatalogSearch['sort'] })}
          data={(['RELEVANCE', 'NAME', 'NEWEST'] as const).map((value) => ({
            value,
            label: t(`catalog.sorts.${value}`),
          }))}
        />
        <FiltersButton address={address} shown={facetsShown} onClick={() => showFacets(!facetsShown)} />
      </Group>
      <div className={classes.columns}>
        <aside
          className={facetsShown ? `${classes.facets} ${classes.facetsShown}` : classes.facets}
          aria-label={t('catalog.filters')}
        >
          <CatalogFacets facets={result.data?.connectors.facets ?? []} address={address} onChange={go} />
        </aside>
        <section aria-label={t('catalog.results')} style={{ minWidth: 0 }}>
          <FoundCount list={result.data?.connectors} typed={address.search} />
          <Loaded result={result} skeleton={<ConnectorListSkeleton />}>
            {({ connectors: { totalItems, items, suggestion } }) =>
              totalItems === 0 ? (
                <NothingFound suggestion={suggestion ?? null} address={address} onChange={go} />
              ) : (
                <>
                  <ConnectorList connectors={items} />
                  <Pages totalItems={totalItems} size={PAGE_SIZE} page={page} onPage={(next) => go({ page: next })} />
                </>
              )
            }
          </Loaded>
        </section>
      </div>
    </Page>
  );
}

/** Where there is no room for the filters beside the list. */
function FiltersButton({ address, shown, onClick }: { address: CatalogSearch; shown: boolean; onClick: () => void }) {
  const { t } = useTranslation();
  const count = activeFilters(address).length + (address.archived ? 1 : 0);
  return (
    <Button
      variant="default"
      size="md"
      fz="md"
      hiddenFrom="md"
      leftSection={<IconFilter size={16} aria-hidden />}
      aria-expanded={shown}
      onClick={onClick}
    >
      {count > 0 ? t('catalog.filtersActive', { count }) : t('catalog.filters')}
    </Button>
  );
}

interface FoundCountProps {
  list: CatalogQuery['connectors'] | undefined;
  typed: string | undefined;
}

function FoundCount({ list, typed }: FoundCountProps) {
  const { t, i18n } = useTranslation();
  const corrected = list && list.suggestion && list.totalItems > 0 ? list.suggestion : null;
  return (
    <div role="status" className={classes.count}>
      {list && t('catalog.count', { count: list.totalItems, number: list.totalItems.toLocaleString(i18n.language) })}
      {list?.beingFilled && ` · ${t('catalog.beingFilled')}`}
      {corrected && typed && <> · {t('catalog.suggestion', { typed, suggestion: corrected })}</>}
    </div>
  );
}
