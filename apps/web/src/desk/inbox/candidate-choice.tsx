import { Kbd, Radio } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '../desk-queries.js';
import classes from '../desk.module.css';
import { useDeskWords } from '../desk-words.js';
import { RequestState } from '../request-state.js';

interface CandidateChoiceProps {
  items: Candidate[];
  /** The first so many have a key. */
  keyed: number;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** What may be what is asked for; one of them, or none. */
export function CandidateChoice({ items, keyed, chosen, onChoose }: CandidateChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group value={chosen} onChange={onChoose} label={t('desk.search.candidates')}>
      <div className={classes.candidates}>
        {items.map((item, index) => (
          <div key={item.id} className={classes.candidate} data-candidate={item.kind}>
            <Radio
              value={item.id}
              label={
                <>
                  {index < keyed && <Kbd size="xs">{index + 1}</Kbd>} {item.title}
                </>
              }
            />
            <CandidateFacts item={item} />
          </div>
        ))}
        <div className={classes.candidate}>
          <Radio
            value="nothing"
            label={
              <>
                <Kbd size="xs">0</Kbd> {t('desk.search.nothingFits')}
              </>
            }
          />
        </div>
      </div>
    </Radio.Group>
  );
}

function CandidateFacts({ item }: { item: Candidate }) {
  const { t } = useTranslation();
  const words = useDeskWords();
  const isConnector = item.kind === 'connector';
  return (
    <div className={classes.candidateFacts}>
      <Link to={isConnector ? `/connectors/${item.reference}` : `/desk/requests/${item.id}`} className="mono">
        {item.reference}
      </Link>
      {isConnector ? <span className="mono">{item.version}</span> : item.state && <RequestState state={item.state} />}
      {item.covered.length > 0 && (
        <span>{t('desk.search.covers', { functions: item.covered.map(words.fn).join(', ') })}</span>
      )}
      {item.uncovered.length > 0 && (
        <span className={classes.bad}>
          {t('desk.search.lacks', { functions: item.uncovered.map(words.fn).join(', ') })}
        </span>
      )}
    </div>
  );
}
