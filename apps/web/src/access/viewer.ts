import { useQuery } from '@tanstack/react-query';
import { graphql } from '../gql/index.js';
import type { ViewerQuery } from '../gql/graphql.js';
import { request } from '../graphql/request.js';

export type Viewer = ViewerQuery['viewer'];

const viewerDocument = graphql(`
  query Viewer {
    viewer {
      user { id name }
      tenant { id name slug }
      tenants { id name slug }
      roles
      permissions
      demo { sandboxUrl persons { subject name role tenant } }
    }
  }
`); // prettier-ignore

export const viewerQuery = {
  queryKey: ['Viewer'],
  queryFn: async () => (await request(viewerDocument, {})).viewer,
  staleTime: 60_000,
};

const NOBODY: Viewer = { user: null, tenant: null, tenants: [], roles: [], permissions: [], demo: null };

/** Whoever sits at this screen; somebody without rights until it is known. */
export function useViewer(): Viewer {
  return useQuery(viewerQuery).data ?? NOBODY;
}

export function useMay(permission: string): boolean {
  return useViewer().permissions.includes(permission);
}

export function loginAddress(returnTo: string, as?: string): string {
  const search = new URLSearchParams({ returnTo, ...(as && { as }) });
  return `/auth/login?${search.toString()}`;
}
