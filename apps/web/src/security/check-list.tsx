import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Ago } from '../shell/parts/ago.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import { type CheckAnswer, CheckItemRow } from './check-item.js';
import type { SecurityCheck } from './check-queries.js';
import { useCheckWords } from './check-words.js';
import classes from './checks.module.css';

interface CheckListProps {
  title: string;
  check: SecurityCheck;
  /** What can be done with the whole: sign, open again. */
  actions: ReactNode;
  onAnswer?: (answer: CheckAnswer) => Promise<unknown>;
  onAsk?: Parameters<typeof CheckItemRow>[0]['onAsk'];
  onApprove?: (exceptionId: string) => void;
  children?: ReactNode;
}

/** A check as a list: what is open first, who signed, and whether that still counts. */
export function CheckList({ title, check, actions, children, ...handlers }: CheckListProps) {
  const { t } = useTranslation();
  const words = useCheckWords();
  const open = check.items.filter(({ passed }) => !passed);
  const passed = check.items.filter((item) => item.passed);
  const row = (item: SecurityCheck['items'][number]) => (
    <CheckItemRow key={`${item.item} ${item.subject} ${item.hash}`} item={item} {...handlers} />
  );
  return (
    <section className={classes.check} aria-label={title}>
      <div className={classes.head}>
        <h2>{title}</h2>
        {check.signed ? (
          <StateBadge tone="good">{t('designs.checks.signed')}</StateBadge>
        ) : check.open > 0 ? (
          <StateBadge tone="attention">{t('designs.checks.open', { count: check.open })}</StateBadge>
        ) : (
          <StateBadge tone="busy">{t('designs.checks.unsigned')}</StateBadge>
        )}
        {actions}
      </div>
      {check.reopening && (
        <p>{t('designs.checks.wasReopened', { name: check.reopening.byName, reason: check.reopening.reason })}</p>
      )}
      {check.signatures.length > 0 && (
        <ul className={classes.signatures}>
          {check.signatures.map((signature) => (
            <li key={signature.id}>
              {t('designs.checks.signedBy', { name: signature.signerName, side: words.side(signature.side) })}{' '}
              <Ago moment={signature.at} />{' '}
              {!signature.counts && <StateBadge tone="idle">{t('designs.checks.stale')}</StateBadge>}
            </li>
          ))}
        </ul>
      )}
      {children}
      <ul className={classes.items}>{open.map(row)}</ul>
      {passed.length > 0 && (
        <details className={classes.passed} open={open.length === 0}>
          <summary>{t('designs.checks.passed', { count: passed.length })}</summary>
          <ul className={classes.items}>{passed.map(row)}</ul>
        </details>
      )}
    </section>
  );
}
