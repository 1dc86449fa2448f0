import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SharedCoverageQuery } from '../gql/graphql.js';
import { useData } from '../graphql/data.js';
import { RequestFailure } from '../graphql/request.js';
import { Ago } from '../shell/parts/ago.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Page } from '../shell/parts/page.js';
import { Pages } from '../shell/parts/pages.js';
import { useCoverageAddress } from './coverage-address.js';
import { LINES, sharedCoverageDocument } from './coverage-queries.js';
import { CoverageTable, type RowShown } from './coverage-table.js';
import { CoverageTotals } from './coverage-totals.js';
import { useCoverageWords } from './coverage-words.js';
import { LinesSkeleton } from './list/list-screen.js';

/** A shared list, for whoever has its link: to be read, nothing else. */
export function SharedCoverageScreen() {
  const { t } = useTranslation();
  const { token } = useParams({ strict: false }) as { token: string };
  const { verdict, page, go } = useCoverageAddress();
  const result = useData(sharedCoverageDocument, { token, verdict, page, size: LINES }, { keep: true });
  const shared = result.data?.sharedCoverage;
  if (result.error instanceof RequestFailure && result.error.code === 'CONFLICT')
    return (
      <Page title={t('coverage.linkEnded')} narrow>
        {t('coverage.linkEndedText')}
      </Page>
    );
  return (
    <Page
      title={shared?.name ?? t('coverage.sharedTitle')}
      line={
        shared && (
          <>
            {t('coverage.sharedLine')} · {t('coverage.answered')} <Ago moment={shared.answeredAt} />
          </>
        )
      }
    >
      <Loaded result={result} skeleton={<LinesSkeleton />}>
        {({ sharedCoverage: { totals, lines } }) => (
          <>
            <CoverageTotals totals={totals} verdict={verdict} onVerdict={(next) => go({ verdict: next })} />
            <SharedLines lines={lines.items} />
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

type SharedLine = SharedCoverageQuery['sharedCoverage']['lines']['items'][number];

function SharedLines({ lines }: { lines: SharedLine[] }) {
  const { t } = useTranslation();
  const words = useCoverageWords();
  const rows = lines.map((line): RowShown => ({
    key: String(line.position),
    asked: line.asked,
    verdict: line.verdict,
    candidate: line.candidate ?? null,
    isNear: false,
    missing: words.missing(line),
    evidence: line.evidence.length > 0 ? words.evidence(line.evidence) : t('coverage.lookedAt'),
    confidence: line.evidence.length > 0 ? line.confidence : null,
  }));
  return <CoverageTable rows={rows} />;
}
