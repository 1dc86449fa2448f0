import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, mayDo, type Permission, requirePermission, type Viewer } from '#access';
import { type Page, parseInput, pageRequestSchema, skip } from '#platform';
import {
  type Holder,
  HOLDERS,
  isClosed,
  REQUEST_STATES,
  type RequestState,
  STATES,
} from '../requests/request-states.rules.js';
import { APPLICATION_TYPES } from '../requests/intake-form.rules.js';
import { RequestScope } from '../requests/request-scope.js';
import type { DeskCard, DeskRow } from './desk-card.js';
import { type DeskFilter, DeskQueries } from './desk.queries.js';
import { priorityOf } from './priority.rules.js';
import { PriorityWeightsRepository } from './priority-weights.repository.js';

const wordsSchema = z
  .string()
  .trim()
  .max(200, 'use at most 200 characters')
  .nullish()
  .transform((text) => (text ?? '').split(/\s+/).filter(Boolean));

const inboxSchema = pageRequestSchema.extend({ search: wordsSchema });

const boardSchema = z.object({
  by: z.enum(['state', 'holder']).default('state'),
  search: wordsSchema,
  applicationType: z.enum(APPLICATION_TYPES).nullish(),
  kind: z.enum(['new', 'expansion']).nullish(),
  /** Only what is given to the viewer. */
  mine: z.boolean().nullish(),
  /** Also what has ended. */
  closed: z.boolean().nullish(),
});

export interface BoardColumn {
  /** A state or a holder. */
  name: string;
  totalItems: number;
  /** The most urgent ones. */
  cards: DeskCard[];
}

const CARDS_A_COLUMN = 50;
/** More than a desk ever has open at once. */
const MOST_ON_A_BOARD = 2000;

/** The holders whose ball somebody of the desk takes, by what they may do. */
const BALLS: readonly [Permission, readonly Holder[]][] = [
  ['desk.assess', ['sales']],
  ['desk.judge', ['productOwner', 'vendor']],
  ['desk.build', ['developer', 'reviewer']],
];

/** The states in which the next step is the viewer's, by role. A vendor does not act here: the product owner sees to it. */
function statesOf(viewer: Viewer): RequestState[] {
  const holders = BALLS.flatMap(([permission, of]) => (mayDo(viewer, permission) ? of : []));
  return REQUEST_STATES.filter((state) => holders.includes(STATES[state].holder));
}

/** The desk's two views of all customers' requests. */
@Injectable()
export class Desk {
  constructor(
    private readonly scope: RequestScope,
    private readonly queries: DeskQueries,
    private readonly weights: PriorityWeightsRepository,
  ) {}

  /** What waits for the viewer's role, longest waiting first. @throws DomainError INVALID_INPUT, NOT_ALLOWED */
  inbox(input: unknown): Promise<Page<DeskCard>> {
    requirePermission('desk.read');
    const { search, page, size } = parseInput(inboxSchema, input, 'The inbox');
    return this.scope.run(async () => {
      const filter = { ...EVERYTHING, words: search, states: statesOf(currentViewer()) };
      const { items, totalItems } = await this.queries.list(filter, { limit: size, offset: skip({ page, size }) });
      return { items: await this.cards(items), totalItems };
    });
  }

  /** All requests under way, in columns: by the state they are in, or by who has to act. Columns without requests are there too. */
  board(input: unknown): Promise<BoardColumn[]> {
    requirePermission('desk.read');
    const { by, search, applicationType, kind, mine, closed } = parseInput(boardSchema, input, 'The board');
    const states = REQUEST_STATES.filter((state) => state !== 'draft' && (closed || !isClosed(state)));
    const filter: DeskFilter = {
      words: search,
      states,
      applicationType: applicationType ?? null,
      kind: kind ?? null,
      assigneeId: mine ? currentViewer().userId : null,
    };
    return this.scope.run(async () => {
      const { items } = await this.queries.list(filter, { limit: MOST_ON_A_BOARD, offset: 0 });
      const groups = Map.groupBy(await this.cards(items), (card) => card[by]);
      const holders = new Set(states.map((state) => STATES[state].holder));
      const names = by === 'state' ? states : HOLDERS.filter((holder) => holders.has(holder));
      return names.map((name) => column(name, groups.get(name) ?? []));
    });
  }

  private async cards(rows: DeskRow[]): Promise<DeskCard[]> {
    const [weights, now] = [await this.weights.current(), new Date()];
    return rows.map((row) => ({ ...row, priority: priorityOf(row, weights, now) }));
  }
}

const EVERYTHING: DeskFilter = { words: [], states: null, applicationType: null, kind: null, assigneeId: null };

const column = (name: string, cards: DeskCard[]): BoardColumn => ({
  name,
  totalItems: cards.length,
  cards: cards.toSorted((a, b) => b.priority.score - a.priority.score || a.number - b.number).slice(0, CARDS_A_COLUMN),
});
