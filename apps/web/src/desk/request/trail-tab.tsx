import { Checkbox, Select } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../shell/parts/ago.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { EmptyState } from '../../shell/parts/states.js';
import type { TrailEntry } from '../desk-queries.js';
import classes from '../desk.module.css';
import { useDeskWords } from '../desk-words.js';
import type { RequestTabProps } from './request-tab-props.js';
import { TrailDetails } from './trail-details.js';
import { useDeskRequest } from './use-desk-request.js';

/** Everything that happened, newest first. */
export function TrailTab({ requestId }: RequestTabProps) {
  const { t } = useTranslation();
  const words = useDeskWords();
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as { action?: string; moves?: boolean };
  const go = (change: object) =>
    void navigate({ to: '.', search: { ...address, ...change }, replace: true, resetScroll: false });
  const result = useDeskRequest(requestId);
  return (
    <Loaded result={result}>
      {({ deskRequest: { request } }) => {
        const actions = [...new Set(request.trail.map(({ action }) => action))];
        const shown = request.trail
          .filter(({ action }) => !address.action || action === address.action)
          .filter(({ fromState, toState }) => !address.moves || fromState !== toState)
          .toReversed();
        return (
          <>
            <div className={classes.filters}>
              <Select
                aria-label={t('desk.trail.action')}
                placeholder={t('desk.trail.everything')}
                data={actions.map((value) => ({ value, label: words.action(value) }))}
                value={address.action ?? null}
                clearable
                onChange={(action) => go({ action: action ?? undefined })}
              />
              <Checkbox
                label={t('desk.trail.movesOnly')}
                checked={Boolean(address.moves)}
                onChange={(event) => go({ moves: event.currentTarget.checked || undefined })}
              />
            </div>
            {shown.length === 0 ? (
              <EmptyState title={t('desk.trail.nothing')} />
            ) : (
              <ol className={classes.trail} aria-label={t('desk.tabs.trail')}>
                {shown.map((entry) => (
                  <Entry key={entry.number} entry={entry} />
                ))}
              </ol>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Entry({ entry }: { entry: TrailEntry }) {
  const { t } = useTranslation();
  const words = useDeskWords();
  return (
    <li data-action={entry.action}>
      <div className={classes.entryHead}>
        <span className={classes.number}>{entry.number}</span>
        <strong>{words.action(entry.action)}</strong>
        <span>{words.actor(entry.actorName)}</span>
        <Ago moment={entry.at} />
        {entry.fromState !== entry.toState && (
          <span>{`${words.state(entry.fromState)} → ${words.state(entry.toState)}`}</span>
        )}
        {entry.internal && (
          <span className={classes.internal}>
            <IconLock size={14} aria-hidden /> {t('desk.trail.internal')}
          </span>
        )}
      </div>
      {entry.reason && <p className={classes.reason}>{entry.reason}</p>}
      <TrailDetails details={(entry.details ?? {}) as Record<string, unknown>} />
    </li>
  );
}
