import { Injectable } from '@nestjs/common';
import { notFound, Transaction } from '#platform';
import type { SearchAlias } from '../search/search-aliases.js';
import {
  answerLine,
  verdictOf,
  type AskedLine,
  type CoverageAnswer,
  type CoverageConnector,
} from './coverage-verdict.rules.js';
import { knownApplications } from './known-applications.js';
import { nameIndex, type NamedSubject } from './name-index.rules.js';

/** Answers for a list, and what they were given by. */
export interface CoverageAnswers {
  answers: CoverageAnswer[];
  /** When the catalog last changed; null while it is empty. */
  catalogAt: Date | null;
  /** Versions of the lists of other words that were in use. */
  aliasLists: string[];
}

export type AnswerWith = Pick<CoverageAnswer, 'verdict' | 'missing'> & { connector: CoverageConnector };

type Row = CoverageConnector & { formerNames: string[]; updatedAt: Date | null };

/**
 * Whether applications are covered, for a whole list at once: two statements read what the catalog and the alias table know, and pure rules
 * decide. A search for each line would ask the database a thousand times, and could not say "absent".
 */
@Injectable()
export class CoverageQueries {
  constructor(private readonly transaction: Transaction) {}

  /** An answer for each line, in order. */
  async answer(lines: AskedLine[]): Promise<CoverageAnswers> {
    const [rows, aliases] = [await this.connectors(), await this.aliases()];
    const index = nameIndex(rows.map(subjectOf), aliases, knownApplications());
    const connectors = new Map(rows.map((row) => [row.id, plain(row)]));
    const moments = rows.flatMap(({ updatedAt }) => (updatedAt ? [updatedAt.getTime()] : []));
    return {
      answers: lines.map((line) => answerLine(line, index, connectors)),
      catalogAt: moments.length === 0 ? null : new Date(Math.max(...moments)),
      aliasLists: [...new Set(aliases.map(({ source }) => source))].sort(),
    };
  }

  /**
   * The answer when it is known which connector a line means.
   * @throws DomainError NOT_FOUND when there is none with this id
   */
  async answerWith(line: AskedLine, connectorId: string): Promise<AnswerWith> {
    const rows = await this.connectors();
    const connector = rows.find(({ id }) => id === connectorId);
    if (!connector) throw notFound('connector', connectorId);
    return { connector: plain(connector), ...verdictOf(line, [connector]) };
  }

  /** The other words that are in use, for rooms that compare names themselves. */
  aliases(): Promise<SearchAlias[]> {
    return this.transaction.query<SearchAlias>('select alias, target, kind, source from search_alias');
  }

  private connectors(): Promise<Row[]> {
    return this.transaction.query<Row>(
      `select id, repository, application, kind, category, capabilities, archived, importable, updated_at as "updatedAt",
         array(select former.repository from connector_former_name former where former.connector_id = connector.id) as "formerNames"
       from connector where deleted_at is null order by lower(application), repository`,
    );
  }
}

/** What an answer keeps of a connector. */
const plain = ({ id, repository, application, kind, category, capabilities, archived, importable }: Row) =>
  ({ id, repository, application, kind, category, capabilities, archived, importable }) satisfies CoverageConnector;

/** Parts of repository names that say nothing about the application. */
const NOISE =
  /^[-_ ]*(?:tools4ever(?:bv)?[-_ ]+)?(?:hello(?:id)?[-_ ]+)?(?:(?:conn|task)[-_ ]+)?(?:(?:prov|sa)[-_ ]+)?(?:source|target|notifications?|full|sync)?[-_ ]+|[-_ ]+readme$/gi;

export function subjectOf({
  id,
  application,
  repository,
  formerNames,
  category,
}: CoverageConnector & { formerNames: string[] }): NamedSubject {
  const spaced = (name: string): string => name.replace(NOISE, '').replace(/[-_]+/g, ' ');
  return {
    id,
    category,
    names: [
      { text: application, source: 'name' },
      { text: spaced(repository), source: 'name' },
      ...formerNames.map((name) => ({ text: spaced(name), source: 'formerName' as const })),
    ],
  };
}
