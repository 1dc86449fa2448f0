import { Button, SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../access/viewer.js';
import { useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Page } from '../shell/parts/page.js';
import { Pages } from '../shell/parts/pages.js';
import { EmptyState, NotAllowed } from '../shell/parts/states.js';
import { RolloutTable } from './rollout-table.js';
import { ROLLOUTS, rolloutsDocument } from './rollout-queries.js';

/** Connectors on their way into customers' tenants. */
export function RolloutsScreen() {
  const { t } = useTranslation();
  const { permissions, user } = useViewer();
  const navigate = useNavigate();
  const { all, page = 1 } = useSearch({ strict: false }) as { all?: boolean; page?: number };
  const may = permissions.includes('rollout.read') || permissions.includes('desk.read');
  const result = useData(rolloutsDocument, { open: !all, page, size: ROLLOUTS }, { enabled: may, keep: true });
  const go = (search: { all?: boolean; page?: number }) =>
    void navigate({
      to: '/rollouts',
      search: { ...(search.all && { all: true }), ...((search.page ?? 1) > 1 && { page: search.page }) } as never,
    });
  if (user && !may) return <NotAllowed heading="h1" />;
  return (
    <Page
      title={t('rollouts.title')}
      line={t('rollouts.line')}
      actions={
        <SegmentedControl
          aria-label={t('rollouts.which')}
          value={all ? 'all' : 'open'}
          onChange={(value) => go({ all: value === 'all' })}
          data={[
            { value: 'open', label: t('rollouts.open') },
            { value: 'all', label: t('rollouts.all') },
          ]}
        />
      }
    >
      <Loaded result={result}>
        {({ rollouts: { items, totalItems } }) =>
          totalItems > 0 ? (
            <>
              <RolloutTable rollouts={items} />
              <Pages totalItems={totalItems} size={ROLLOUTS} page={page} onPage={(next) => go({ all, page: next })} />
            </>
          ) : (
            <EmptyState
              title={t('rollouts.none')}
              actions={
                <Button component={Link} to="/connectors" variant="default">
                  {t('rollouts.toCatalog')}
                </Button>
              }
            >
              {t('rollouts.noneText')}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}
