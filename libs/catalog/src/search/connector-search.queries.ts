import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { parseInput, skip, Transaction } from '#platform';
import type { FlavourPlacement } from '../placements/version-placements.repository.js';
import { correctedText, searchText, type Correction, type SearchText } from './search-text.rules.js';
import { FACETS_STATEMENT, pageStatement } from './search-statement.js';

export interface ConnectorCard {
  id: string;
  repository: string;
  application: string;
  summary: string | null;
  kind: string;
  category: string | null;
  generation: string | null;
  capabilities: string[];
  /** Where each flavour of the latest version runs; null where it has no scripts to run, or nobody has looked yet. */
  placements: Pick<FlavourPlacement, 'flavour' | 'verdict' | 'modules'>[] | null;
  archived: boolean;
  importable: boolean;
  iconSha256: string | null;
  warningCount: number;
  updatedAt: Date | null;
  latestVersion: string | null;
  versionId: string | null;
}

export interface ConnectorList {
  items: ConnectorCard[];
  totalItems: number;
  /** The nearest spelling, when nothing is called as it was typed. */
  suggestion: string | null;
}

export interface Facet {
  name: string;
  values: { value: string; count: number }[];
}

const values = z.array(z.string().max(100)).max(50).nullish();
export const connectorSearchSchema = z.object({
  search: z.string().max(500).nullish(),
  kinds: values,
  categories: values,
  generations: values,
  capabilities: values,
  placements: values,
  includeArchived: z.boolean().nullish(),
  sort: z.enum(['RELEVANCE', 'NAME', 'NEWEST']).default('RELEVANCE'),
  page: z.number().int().min(1).max(10_000).default(1),
  size: z.number().int().min(1).max(100).default(24),
});
export type ConnectorSearch = z.input<typeof connectorSearchSchema>;

interface PageRow {
  totalItems: number;
  items: (Omit<ConnectorCard, 'updatedAt'> & { updatedAt: string | null })[];
  corrections: Correction[];
  /** Words that the nearest connector covers. */
  covered: number[];
  /** A word is no name, beginning of one, or other word for one. */
  hasUnknown: boolean;
}

const FACETS = ['kind', 'category', 'generation', 'capability', 'placement'];

/** The public search: one statement for the list, one for the facets. */
@Injectable()
export class ConnectorSearchQueries {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError INVALID_INPUT */
  async page(search: ConnectorSearch): Promise<ConnectorList> {
    const { page, size, sort, ...filter } = parseInput(connectorSearchSchema, search, 'The search');
    const text = searchText(filter.search ?? '');
    const parameters = [...matchingParameters(text, filter), size, skip({ page, size })];
    const [row] = await this.transaction.query<PageRow>(pageStatement(sort), parameters);
    const { items, totalItems } = row!;
    return {
      items: items.map((item) => ({ ...item, updatedAt: item.updatedAt === null ? null : new Date(item.updatedAt) })),
      totalItems,
      suggestion: row!.hasUnknown || totalItems === 0 ? await this.suggestion(text, row!) : null,
    };
  }

  /** The values of each facet with their counts, most frequent first. @throws DomainError INVALID_INPUT */
  async facets(search: ConnectorSearch): Promise<Facet[]> {
    const filter = parseInput(connectorSearchSchema, search, 'The search');
    const rows = await this.transaction.query<{ name: string; value: string; count: number }>(
      FACETS_STATEMENT,
      matchingParameters(searchText(filter.search ?? ''), filter),
    );
    return FACETS.map((name) => ({
      name,
      values: rows.filter((row) => row.name === name).map(({ value, count }) => ({ value, count })),
    }));
  }

  /** Nothing is called as it was typed: the nearest spelling, else the part that something is called, else what looks most like it. */
  private async suggestion(
    { words }: SearchText,
    { corrections, totalItems, covered }: PageRow,
  ): Promise<string | null> {
    const corrected = correctedText(words, corrections);
    if (corrected !== null || totalItems > 0) return corrected;
    const known = words.filter((_, at) => covered.includes(at));
    return known.length > 0 ? known.join(' ') : this.nearestTerm(words.join(''));
  }

  /** The name that looks most like it, if any does. */
  private async nearestTerm(text: string): Promise<string | null> {
    const [nearest] = await this.transaction.query<{ term: string }>(
      `select term from connector_term where term % $1 and similarity(term, $1) > 0.4 and length(term) > 3 and weight > 0.5
       order by term <-> $1, term limit 1`,
      [text],
    );
    return nearest?.term ?? null;
  }
}

const orNull = (list: string[] | null | undefined): string[] | null => (list && list.length > 0 ? list : null);

function matchingParameters({ words, runs }: SearchText, filter: ConnectorSearch): unknown[] {
  return [
    runs.map(({ text }) => text),
    runs.map(({ first }) => first),
    runs.map(({ last }) => last),
    words,
    orNull(filter.kinds),
    orNull(filter.categories),
    orNull(filter.generations),
    orNull(filter.capabilities),
    filter.includeArchived ?? false,
    orNull(filter.placements),
  ];
}
