import { Skeleton, Stack } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '../../graphql/data.js';
import { Ago } from '../../shell/parts/ago.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { Page } from '../../shell/parts/page.js';
import { Pages } from '../../shell/parts/pages.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { EmptyState } from '../../shell/parts/states.js';
import { useCoverageAddress } from '../coverage-address.js';
import { coverageListDocument, LINES, type ShownList } from '../coverage-queries.js';
import { CoverageTotals } from '../coverage-totals.js';
import { ListActs } from './list-acts.js';
import { ListLines } from './list-lines.js';

export function CoverageListScreen() {
  return (
    <ScreenGate permission="coverage.use">
      <CoverageListPage />
    </ScreenGate>
  );
}

/** A list with its answers: the filter and the page stand in the address. */
function CoverageListPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false }) as { id: string };
  const { verdict, page, go } = useCoverageAddress();
  const result = useData(coverageListDocument, { id, verdict, page, size: LINES }, { keep: true });
  const list = result.data?.coverageList;
  return (
    <Page
      title={list?.name ?? t('shell.places.coverage')}
      line={list && <ListLine list={list} />}
      actions={list && <ListActs list={list} />}
    >
      <Loaded result={result} skeleton={<LinesSkeleton />}>
        {({ coverageList: { totals, lines } }) => (
          <>
            <CoverageTotals totals={totals} verdict={verdict} onVerdict={(next) => go({ verdict: next })} />
            {lines.items.length === 0 ? (
              <EmptyState title={t('coverage.noLines')} />
            ) : (
              <ListLines lines={lines.items} />
            )}
            <Pages
              totalItems={lines.totalItems}
              size={LINES}
              page={page}
              onPage={(next) => go({ page: next, verdict })}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ListLine({ list }: { list: ShownList }) {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/coverage">{t('shell.places.coverage')}</Link> ·{' '}
      {list.customer && list.customer !== list.name && `${list.customer} · `}
      {t('coverage.madeBy', { name: list.madeByName })} <Ago moment={list.createdAt} /> · {t('coverage.answered')}{' '}
      <Ago moment={list.answeredAt} />
    </>
  );
}

export const LinesSkeleton = () => (
  <Stack gap={8} aria-hidden>
    <Skeleton height={36} width={420} maw="100%" />
    {Array.from({ length: 10 }, (_, at) => (
      <Skeleton key={at} height={36} />
    ))}
  </Stack>
);
