import { useQueryClient } from '@tanstack/react-query';
import { graphql } from '../gql/index.js';
import { request } from '../graphql/request.js';

const chooseTenantDocument = graphql(`
  mutation ChooseTenant($tenantId: ID!) {
    chooseTenant(tenantId: $tenantId) {
      tenant { id }
    }
  }
`); // prettier-ignore

/** Everything that is shown belongs to one tenant: after a change of tenant all of it is read anew. */
export function useChooseTenant(): (tenantId: string) => Promise<void> {
  const client = useQueryClient();
  return async (tenantId) => {
    await request(chooseTenantDocument, { tenantId });
    await client.resetQueries();
  };
}

export async function logOut(): Promise<void> {
  await fetch('/auth/logout', { method: 'POST' });
  location.assign('/connectors');
}
