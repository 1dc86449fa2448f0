import { Skeleton, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CoverageListsQuery } from '../gql/graphql.js';
import { useData } from '../graphql/data.js';
import { Ago } from '../shell/parts/ago.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Page } from '../shell/parts/page.js';
import { Pages } from '../shell/parts/pages.js';
import { ScreenGate } from '../shell/parts/screen-gate.js';
import { useCoverageAddress } from './coverage-address.js';
import { coverageListsDocument, isShared } from './coverage-queries.js';
import { NewList } from './new-list.js';
import classes from './coverage.module.css';

const SIZE = 20;

export function CoverageScreen() {
  const { t } = useTranslation();
  return (
    <ScreenGate permission="coverage.use">
      <Page title={t('shell.places.coverage')} line={t('coverage.line')}>
        <Stack gap={36}>
          <NewList />
          <EarlierLists />
        </Stack>
      </Page>
    </ScreenGate>
  );
}

function EarlierLists() {
  const { t } = useTranslation();
  const { page, go } = useCoverageAddress();
  const result = useData(coverageListsDocument, { page, size: SIZE }, { keep: true });
  return (
    <section aria-label={t('coverage.earlier')}>
      <h2 style={{ fontSize: 16, margin: '0 0 8px' }}>{t('coverage.earlier')}</h2>
      <Loaded result={result} skeleton={<Skeleton height={160} maw={960} />}>
        {({ coverageLists: { items, totalItems } }) => (
          <>
            {totalItems === 0 && <p>{t('coverage.noLists')}</p>}
            <ul className={classes.lists}>
              {items.map((list) => (
                <EarlierList key={list.id} list={list} />
              ))}
            </ul>
            <Pages totalItems={totalItems} size={SIZE} page={page} onPage={(next) => go({ page: next })} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function EarlierList({ list }: { list: CoverageListsQuery['coverageLists']['items'][number] }) {
  const { t } = useTranslation();
  const { totals } = list;
  return (
    <li className={classes.listRow}>
      <span className={classes.listName}>
        <Link to={`/coverage/${list.id}`}>{list.name}</Link>
        <span className={classes.aside}>
          {list.customer && list.customer !== list.name && `${list.customer} · `}
          {t('coverage.madeBy', { name: list.madeByName })} <Ago moment={list.createdAt} />
          {isShared(list) && ` · ${t('coverage.shared')}`}
        </span>
      </span>
      <span className="tabular">
        {t('coverage.ofLines', { have: totals.have + totals.partly, lines: totals.lines, absent: totals.absent })}
      </span>
    </li>
  );
}
