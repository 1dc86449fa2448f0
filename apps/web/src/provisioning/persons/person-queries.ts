import { graphql } from '../../gql/index.js';
import type { PersonImportsQuery } from '../../gql/graphql.js';

export const personsDocument = graphql(`
  query Persons($search: String!, $page: Int!, $size: Int!) {
    persons(search: $search, page: $page, size: $size) {
      totalItems
      items { id externalId displayName department title updatedAt removedAt }
    }
  }
`); // prettier-ignore

export const personDocument = graphql(`
  query Person($id: ID!) {
    person(id: $id) {
      id systemId externalId displayName department title data updatedAt removedAt
      accounts { systemId reference data enabled updatedAt }
    }
  }
`); // prettier-ignore

export const personImportsDocument = graphql(`
  query PersonImports($systemId: ID!) {
    personImports(systemId: $systemId) {
      id systemId state done total added changed removed message createdAt startedAt finishedAt
      problems { externalId field message }
    }
  }
`); // prettier-ignore

export const importPersonsDocument = graphql(`
  mutation ImportPersons($systemId: ID!) {
    importPersons(systemId: $systemId) { id }
  }
`); // prettier-ignore

export const personImportProgressDocument = graphql(`
  subscription PersonImportProgress($id: ID!) {
    personImportProgress(id: $id) { id state done total }
  }
`); // prettier-ignore

export type PersonImport = PersonImportsQuery['personImports'][number];
