import { Button, Text } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duration } from '../../messages/moments.js';
import { StateBadge } from '../../shell/parts/state-badge.js';
import type { Report } from '../action-queries.js';
import { isRefusedByPreview } from './refused-call.js';
import classes from './preview.module.css';

type Call = Report['calls'][number];

const SHOWN = 50;

/** The web calls of a script in their order; those that would change something stand out. */
export function RecordedCalls({ calls }: { calls: Call[] }) {
  const { t } = useTranslation();
  const [all, showAll] = useState(false);
  if (calls.length === 0) return <Text c="dimmed">{t('report.noCalls')}</Text>;
  const shown = all ? calls : calls.slice(0, SHOWN);
  return (
    <>
      {shown.map((call, index) => (
        <RecordedCall key={index} call={call} />
      ))}
      {calls.length > shown.length && (
        <Button variant="default" size="xs" onClick={() => showAll(true)}>
          {t('report.moreCalls', { count: calls.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function RecordedCall({ call }: { call: Call }) {
  const { t } = useTranslation();
  const headers = Object.entries((call.headers ?? {}) as Record<string, unknown>);
  return (
    <div className={classes.call} data-call data-method={call.method} data-blocked={call.blocked ?? ''}>
      <div className={classes.callHead}>
        <strong className="mono">{call.method}</strong>
        <span className={`mono ${classes.address}`}>{breakable(call.address)}</span>
        <CallOutcome call={call} />
      </div>
      {/* What a preview refuses is no error: the badge says it. */}
      {call.error && !isRefusedByPreview(call.blocked) && <Text c="var(--state-bad)">{call.error}</Text>}
      {call.body && (
        <pre className={classes.code} tabIndex={0} aria-label={t('report.body')}>
          {breakable(pretty(call.body))}
        </pre>
      )}
      {headers.length > 0 && (
        <details style={{ marginTop: 6 }}>
          <summary>{t('report.headers', { count: headers.length })}</summary>
          <pre className={classes.code} tabIndex={0}>
            {headers
              .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
              .join('\n')}
          </pre>
        </details>
      )}
    </div>
  );
}

function CallOutcome({ call }: { call: Call }) {
  const { t, i18n } = useTranslation();
  if (call.blocked) {
    return (
      <StateBadge tone={call.blocked === 'hostNotAllowed' ? 'bad' : 'attention'}>
        {t(`report.${call.blocked}` as 'report.wouldWrite', { defaultValue: call.blocked })}
      </StateBadge>
    );
  }
  const good = call.status !== null && call.status !== undefined && call.status < 400;
  return (
    <StateBadge tone={good ? 'good' : 'bad'}>
      {call.status ? t('report.answered', { status: call.status }) : t('report.noAnswer')}
      {typeof call.durationMilliseconds === 'number' && ` · ${duration(call.durationMilliseconds, i18n.language)}`}
    </StateBadge>
  );
}

/** Long addresses and forms break between their parameters, rather than in a value. */
const breakable = (text: string) =>
  text.split(/(?<=[^&]&)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
