import { Skeleton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../graphql/data.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { Page } from '../../shell/parts/page.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { EmptyState } from '../../shell/parts/states.js';
import { type BoardColumn, deskBoardDocument } from '../desk-queries.js';
import classes from '../desk.module.css';
import { useDeskWords } from '../desk-words.js';
import { useBoardAddress } from './board-address.js';
import { BoardCard } from './board-card.js';
import { BoardFilters } from './board-filters.js';
import { walk } from './walk.js';

export function BoardScreen() {
  return (
    <ScreenGate permission="desk.read">
      <Board />
    </ScreenGate>
  );
}

/** Everything under way, by state or by who has the ball. Arrow keys walk over the cards, Enter opens one. */
function Board() {
  const { t } = useTranslation();
  const { address } = useBoardAddress();
  const { by = 'state', search = '', type, kind, mine, closed } = address;
  const filter = { by, search, applicationType: type, kind, mine, closed };
  const result = useData(deskBoardDocument, { filter }, { keep: true, every: 30_000 });
  const total = result.data?.deskBoard.reduce((sum, { totalItems }) => sum + totalItems, 0) ?? 0;
  return (
    <Page
      title={t('shell.places.board')}
      line={<span role="status">{result.isSuccess && t('desk.board.count', { count: total })}</span>}
    >
      <BoardFilters />
      <Loaded result={result} skeleton={<Skeleton height={480} />}>
        {({ deskBoard }) =>
          total === 0 ? (
            <EmptyState title={t(search || type || kind || mine ? 'desk.board.noneFor' : 'desk.board.none')}>
              {t('desk.board.noneText')}
            </EmptyState>
          ) : (
            <Columns columns={deskBoard} by={by} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Columns({ columns, by }: { columns: BoardColumn[]; by: 'state' | 'holder' }) {
  const { t } = useTranslation();
  const words = useDeskWords();
  const board = useRef<HTMLDivElement>(null);
  const move = (x: number, y: number) => () => walk(board.current!, x, y);
  useHotkeys([
    ['ArrowDown', move(0, 1)],
    ['ArrowUp', move(0, -1)],
    ['ArrowRight', move(1, 0)],
    ['ArrowLeft', move(-1, 0)],
  ]);
  return (
    <div ref={board} className={classes.board} role="region" aria-label={t('shell.places.board')} tabIndex={0}>
      {columns
        .filter(({ totalItems }) => totalItems > 0)
        .map(({ name, totalItems, cards }) => (
          <section key={name} className={classes.column} data-column={name} aria-label={words[by](name)}>
            <h2 className={classes.columnTitle}>
              {words[by](name)} <span className={classes.dimmed}>{totalItems}</span>
            </h2>
            <ul>
              {cards.map((card) => (
                <BoardCard key={card.id} card={card} by={by} />
              ))}
            </ul>
            {totalItems > cards.length && (
              <p className={classes.dimmed}>{t('desk.board.more', { count: totalItems - cards.length })}</p>
            )}
          </section>
        ))}
    </div>
  );
}
