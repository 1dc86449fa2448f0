import { useTranslation } from 'react-i18next';
import { Ago } from '../../shell/parts/ago.js';
import { MoreOf } from '../../requests/more-of.js';
import type { InboxItem } from '../desk-queries.js';
import classes from '../desk.module.css';
import { RequestState } from '../request-state.js';

interface InboxListProps {
  items: InboxItem[];
  open: string | null;
  onOpen: (id: string) => void;
}

export function InboxList({ items, open, onOpen }: InboxListProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.inboxList} aria-label={t('shell.places.inbox')}>
      {items.map(({ id, number, title, kind, connector, customer, vendor, state, submittedAt }) => (
        <li key={id}>
          <button
            type="button"
            data-request={id}
            aria-current={id === open ? 'true' : undefined}
            className={id === open ? `${classes.inboxItem} ${classes.here}` : classes.inboxItem}
            onClick={() => onOpen(id)}
          >
            <span className={classes.itemTitle}>{title}</span>
            <span className={classes.dimmed}>
              <Ago moment={submittedAt} />
            </span>
            <span className={classes.itemLine}>
              <span className="mono">R-{number}</span> {[customer, vendor].filter(Boolean).join(' · ')}
            </span>
            <RequestState state={state} />
            <MoreOf request={{ kind, connector }} plain />
          </button>
        </li>
      ))}
    </ul>
  );
}
