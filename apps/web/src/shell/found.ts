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

const foundRequestsDocument = graphql(`
  query FoundRequests($filter: BoardFilterInput!) {
    deskBoard(filter: $filter) { cards { id number title customer vendor } }
  }
`); // prettier-ignore

export interface Found {
  address: string;
  title: string;
  detail: string;
}

interface FoundGroup {
  name: 'requests' | 'connectors' | 'systems' | 'persons';
  found: Found[];
}

function useFoundSystems(search: string): Found[] {
  const systems = useData(foundSystemsDocument, {}, { enabled: useMay('system.read') && search !== '' });
  const lower = search.toLowerCase();
  return (systems.data?.systems ?? [])
    .filter(({ name, application }) => `${name} ${application}`.toLowerCase().includes(lower))
    .slice(0, 5)
    .map(({ id, name, application, versionLabel }) => ({
      address: `/systems/${id}`,
      title: name,
      detail: `${application} ${versionLabel}`,
    }));
}

/** Requests of all customers by number, application, vendor or customer: for the desk. */
function useFoundRequests(search: string): Found[] {
  const mayRead = useMay('desk.read');
  const requests = useData(
    foundRequestsDocument,
    { filter: { search, closed: true } },
    { enabled: mayRead && search !== '', keep: true },
  );
  return (requests.data?.deskBoard ?? [])
    .flatMap(({ cards }) => cards)
    .slice(0, 5)
    .map(({ id, number, title, customer, vendor }) => ({
      address: `/desk/requests/${id}`,
      title,
      detail: [`R-${number}`, customer, vendor].filter(Boolean).join(' · '),
    }));
}

/** What `search` finds, by kind; nothing for an empty search. */
export function useFound(search: string): { groups: FoundGroup[]; loading: boolean } {
  const wanted = search !== '';
  const systems = useFoundSystems(search);
  const requests = useFoundRequests(search);
  const connectors = useData(foundConnectorsDocument, { search }, { enabled: wanted, keep: true });
  const persons = useData(foundPersonsDocument, { search }, { enabled: useMay('person.read') && wanted, keep: true });
  const foundConnectors = (connectors.data?.connectors.items ?? []).map(({ repository, application }) => ({
    address: `/connectors/${repository}`,
    title: application,
    detail: repository,
  }));
  const foundPersons = (persons.data?.persons.items ?? []).map(({ id, displayName, title, department }) => ({
    address: `/persons/${id}`,
    title: displayName,
    detail: [title, department].filter(Boolean).join(' · '),
  }));
  const groups: FoundGroup[] = [
    { name: 'requests', found: requests },
    { name: 'systems', found: systems },
    { name: 'connectors', found: foundConnectors },
    { name: 'persons', found: foundPersons },
  ];
  return {
    groups: wanted ? groups.filter(({ found }) => found.length > 0) : [],
    loading: connectors.isFetching || persons.isFetching,
  };
}
