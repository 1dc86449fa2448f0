import { Tooltip } from '@mantine/core';
import { IconBuilding, IconCalendarDue, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { day } from '../../messages/moments.js';
import { MoreOf } from '../../requests/more-of.js';
import { Ago } from '../../shell/parts/ago.js';
import type { BoardCard as Card } from '../desk-queries.js';
import classes from '../desk.module.css';
import { useDeskWords } from '../desk-words.js';
import { RequestState } from '../request-state.js';
import { PriorityFormula } from './priority-formula.js';

/** A request on the board: what, for whom, how old, who has the ball since when, how urgent. */
export function BoardCard({ card, by }: { card: Card; by: 'state' | 'holder' }) {
  const { t, i18n } = useTranslation();
  const words = useDeskWords();
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <li>
      <Link to={`/desk/requests/${card.id}`} className={classes.card} data-card={card.id}>
        <span className={classes.cardHead}>
          <span className={classes.itemTitle}>{card.title}</span>
          <Tooltip label={<PriorityFormula priority={card.priority} />} multiline>
            <span className={classes.score} aria-label={t('desk.priority.is', { score: number(card.priority.score) })}>
              {number(Math.round(card.priority.score))}
            </span>
          </Tooltip>
        </span>
        <MoreOf request={card} plain />
        <span className={classes.itemLine}>
          <span className="mono">R-{card.number}</span> {[card.customer, card.vendor].filter(Boolean).join(' · ')}
        </span>
        <span className={classes.cardFacts}>
          {by === 'holder' ? <RequestState state={card.state} /> : <span>{words.holder(card.holder)}</span>}
          <Ago moment={card.holderSince} />
        </span>
        <span className={classes.cardFacts}>
          <Fact icon={IconBuilding} label={t('desk.board.organisations', { count: card.organisations })}>
            {number(card.organisations)}
          </Fact>
          <Fact icon={IconUser} label={t('desk.board.users', { count: card.users })}>
            {number(card.users)}
          </Fact>
          {card.dueOn && (
            <Fact icon={IconCalendarDue} label={t('desk.board.due')}>
              {day(card.dueOn, i18n.language)}
            </Fact>
          )}
          {card.estimateTo && <span>{t('desk.days', { from: card.estimateFrom, to: card.estimateTo })}</span>}
          {card.assignee && <span>{card.assignee}</span>}
        </span>
        <span className={classes.cardFacts}>
          {t('desk.board.age')} <Ago moment={card.submittedAt} />
        </span>
      </Link>
    </li>
  );
}

interface FactProps {
  icon: typeof IconUser;
  label: string;
  children: string;
}

function Fact({ icon: Icon, label, children }: FactProps) {
  return (
    <span title={label} className={classes.fact}>
      <Icon size={14} stroke={1.6} aria-hidden />
      <span className={classes.hidden}>{label}: </span>
      {children}
    </span>
  );
}
