import { useMay } from '../access/viewer.js';
import { graphql } from '../gql/index.js';
import { useData } from '../graphql/data.js';

const foundConnectorsDocument = graphql(`
  query FoundConnectors($search: String!) {
    connectors(filter: { search: $search }, page: 1, size: 6) {
      items { repository application }
    }
  }
`); // prettier-ignore

const foundPersonsDocument = graphql(`
  query FoundPersons($search: String!) {
    persons(search: $search, page: 1, size: 5) {
      items { id displayName title department }
    }
  }
`); // prettier-ignore

const foundSystemsDocument = graphql(`
  query FoundSystems {
    systems { id name application versionLabel }
  }
`); // prettier-ignore

export interface Found {
  address: string;
  title: string;
  detail: string;
}

interface FoundGroup {
  name: 'connectors' | 'systems' | 'persons';
  found: Found[];
}

/** What `search` finds, by kind; nothing for an empty search. */
export function useFound(search: string): { groups: FoundGroup[]; loading: boolean } {
  const wanted = search !== '';
  const connectors = useData(foundConnectorsDocument, { search }, { enabled: wanted, keep: true });
  const persons = useData(foundPersonsDocument, { search }, { enabled: useMay('person.read') && wanted, keep: true });
  const systems = useData(foundSystemsDocument, {}, { enabled: useMay('system.read') && wanted });
  const lower = search.toLowerCase();
  const groups: FoundGroup[] = [
    {
      name: 'systems',
      found: (systems.data?.systems ?? [])
        .filter(({ name, application }) => `${name} ${application}`.toLowerCase().includes(lower))
        .slice(0, 5)
        .map(({ id, name, application, versionLabel }) => ({
          address: `/systems/${id}`,
          title: name,
          detail: `${application} ${versionLabel}`,
        })),
    },
    {
      name: 'connectors',
      found: (connectors.data?.connectors.items ?? []).map(({ repository, application }) => ({
        address: `/connectors/${repository}`,
        title: application,
        detail: repository,
      })),
    },
    {
      name: 'persons',
      found: (persons.data?.persons.items ?? []).map(({ id, displayName, title, department }) => ({
        address: `/persons/${id}`,
        title: displayName,
        detail: [title, department].filter(Boolean).join(' · '),
      })),
    },
  ];
  return {
    groups: wanted ? groups.filter(({ found }) => found.length > 0) : [],
    loading: connectors.isFetching || persons.isFetching,
  };
}
