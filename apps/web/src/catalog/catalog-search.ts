/** What the address of the catalog says: text, filters, sort and page. */
export interface CatalogSearch {
  search?: string;
  kinds?: string[];
  categories?: string[];
  generations?: string[];
  capabilities?: string[];
  placements?: string[];
  archived?: boolean;
  sort?: 'RELEVANCE' | 'NAME' | 'NEWEST';
  page?: number;
}

export const FACETS = ['kinds', 'categories', 'capabilities', 'placements', 'generations'] as const;
export type FacetName = (typeof FACETS)[number];

export const NO_FILTERS = Object.fromEntries(FACETS.map((facet) => [facet, undefined])) as Record<FacetName, undefined>;

const texts = (value: unknown): string[] | undefined => {
  const list = (Array.isArray(value) ? value : []).filter((each) => typeof each === 'string');
  return list.length > 0 ? list : undefined;
};

export function readCatalogSearch(address: Record<string, unknown>): CatalogSearch {
  const { search, sort, page } = address;
  const pageNumber = Math.floor(Number(page));
  return {
    search: search === undefined || search === '' ? undefined : String(search),
    kinds: texts(address['kinds']),
    categories: texts(address['categories']),
    generations: texts(address['generations']),
    capabilities: texts(address['capabilities']),
    placements: texts(address['placements']),
    archived: address['archived'] === true || undefined,
    sort: sort === 'NAME' || sort === 'NEWEST' ? sort : undefined,
    page: pageNumber > 1 ? pageNumber : undefined,
  };
}

export const activeFilters = (address: CatalogSearch): { facet: FacetName; value: string }[] =>
  FACETS.flatMap((facet) => (address[facet] ?? []).map((value) => ({ facet, value })));
