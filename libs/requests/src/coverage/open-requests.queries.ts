import { Injectable } from '@nestjs/common';
import { CoverageQueries, matchesMeant, matchName, nameIndex, type AskedLine } from '#catalog';
import { Transaction } from '#platform';
import { OPEN_STATES } from '../requests/request-states.rules.js';
import type { MatchingRequest } from './line-verdict.rules.js';

/** Which applications are being asked for already, by the same words as the catalog is looked up with. Call inside the desk's scope. */
@Injectable()
export class OpenRequestsQueries {
  constructor(
    private readonly transaction: Transaction,
    private readonly coverage: CoverageQueries,
  ) {}

  /** Open requests for each line, in order. */
  async matching(lines: AskedLine[]): Promise<MatchingRequest[][]> {
    const requests = await this.transaction.query<MatchingRequest>(
      'select id, number, title, state from request where state = any ($1) order by number',
      [OPEN_STATES],
    );
    if (requests.length === 0) return lines.map(() => []);
    const byId = new Map(requests.map((request) => [request.id, request]));
    const subjects = requests.map(({ id, title }) => ({
      id,
      names: [{ text: title, source: 'name' as const }],
      category: null,
    }));
    const index = nameIndex(subjects, await this.coverage.aliases(), []);
    return lines.map(({ name }) =>
      matchesMeant(matchName(name, index), index).map(({ subject }) => byId.get(subject)!),
    );
  }
}
