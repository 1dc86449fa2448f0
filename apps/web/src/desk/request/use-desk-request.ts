import { useQueryClient } from '@tanstack/react-query';
import { useData } from '../../graphql/data.js';
import { useLive } from '../../graphql/live.js';
import { deskRequestDocument, requestChangedDocument } from '../desk-queries.js';

/** The request with everything that the desk sees; read again, with what its tabs show, whenever it changes. All that ask for one share one answer. */
export function useDeskRequest(id: string | null) {
  const client = useQueryClient();
  useLive(requestChangedDocument, id === null ? null : { id }, () => {
    void client.invalidateQueries({ queryKey: ['DeskRequest', { id }] });
    void client.invalidateQueries({
      predicate: ({ queryKey: [name, variables] }) =>
        name === 'Vendor' || (variables as { requestId?: string } | undefined)?.requestId === id,
    });
  });
  return useData(deskRequestDocument, { id: id ?? '' }, { enabled: id !== null });
}
