import { Group, SegmentedControl, Skeleton, Switch } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Page } from '../shell/parts/page.js';
import { Pages } from '../shell/parts/pages.js';
import { ScreenGate } from '../shell/parts/screen-gate.js';
import { EmptyState } from '../shell/parts/states.js';
import { SearchField } from '../shell/parts/search-field.js';
import { reviewedConnectorsDocument } from './finding-queries.js';
import { ReviewProgress } from './review-progress.js';
import { ReviewedConnectorsTable } from './reviewed-connectors-table.js';

const SIZE = 50;
const STATES = ['blocked', 'attention', 'notReviewed', 'passed'] as const;

interface SecurityAddress {
  search?: string;
  state?: (typeof STATES)[number];
  questions?: boolean;
  page?: number;
}

/** All connectors by how much they are trusted. */
export function SecurityScreen() {
  return (
    <ScreenGate permission="finding.read">
      <Connectors />
    </ScreenGate>
  );
}

function Connectors() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as SecurityAddress;
  const { search, questions, page = 1 } = address;
  const state = STATES.find((each) => each === address.state);
  const result = useData(
    reviewedConnectorsDocument,
    { filter: { search, state, questions }, page, size: SIZE },
    { keep: true },
  );
  const go = (change: Partial<SecurityAddress>) =>
    void navigate({ to: '/security', search: { ...address, page: undefined, ...change }, replace: true });
  const counts = new Map(result.data?.reviewedConnectors.states.map((each) => [each.state, each.count]));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const label = (name: string, count: number) => (result.data ? `${name} ${count}` : name);
  return (
    <Page title={t('shell.places.security')} line={t('security.line')}>
      <ReviewProgress />
      <Group gap={12} mb={16}>
        <SearchField
          w={260}
          aria-label={t('security.search')}
          placeholder={t('security.search')}
          value={String(search ?? '')}
          onSearch={(text) => go({ search: text })}
        />
        <div style={{ overflowX: 'auto', maxWidth: '100%' }}>
          <SegmentedControl
            aria-label={t('security.state')}
            value={state ?? ''}
            onChange={(value) => go({ state: (value || undefined) as SecurityAddress['state'] })}
            data={[
              { value: '', label: label(t('security.all'), total) },
              ...STATES.map((value) => ({
                value,
                label: label(t(`security.states.${value}`), counts.get(value) ?? 0),
              })),
            ]}
          />
        </div>
        <Switch
          label={t('security.onlyQuestions')}
          checked={questions ?? false}
          onChange={(event) => go({ questions: event.currentTarget.checked || undefined })}
        />
      </Group>
      <Loaded result={result} skeleton={<Skeleton height={400} />}>
        {({ reviewedConnectors: { items, totalItems } }) =>
          items.length === 0 ? (
            <EmptyState title={t('security.none')}>{t('security.noneText')}</EmptyState>
          ) : (
            <>
              <ReviewedConnectorsTable connectors={items} />
              <Pages totalItems={totalItems} size={SIZE} page={page} onPage={(next) => go({ page: next })} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
