import { graphql } from '../gql/index.js';
import type { CatalogQuery } from '../gql/graphql.js';

export const PAGE_SIZE = 24;

export const catalogDocument = graphql(`
  query Catalog($filter: ConnectorFilter, $sort: ConnectorSort, $page: Int, $size: Int) {
    connectors(filter: $filter, sort: $sort, page: $page, size: $size) {
      totalItems
      suggestion
      beingFilled
      facets { name values { value count } }
      items {
        id repository application summary kind category generation capabilities placements { flavour verdict modules }
        latestVersion versionId updatedAt archived importable iconUrl warningCount
        security { state blocker high medium partly }
      }
    }
  }
`); // prettier-ignore

export type CatalogCard = CatalogQuery['connectors']['items'][number];
export type CatalogFacet = CatalogQuery['connectors']['facets'][number];
