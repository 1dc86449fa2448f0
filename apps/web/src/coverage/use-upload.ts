import i18next from 'i18next';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RequestFailure } from '../graphql/request.js';
import { refusalOf, type Saying } from '../messages/sayings.js';

interface Upload {
  file: File;
  name: string;
  customer: string;
}

/** Sends a spreadsheet; gives the id of the list that it became. */
export function useUpload() {
  const client = useQueryClient();
  return useMutation<{ id: string }, Error, Upload>({
    mutationFn: async ({ file, name, customer }) => {
      const body = new FormData();
      body.append('name', name);
      body.append('customer', customer);
      body.append('file', file);
      const response = await fetch('/coverage-files', { method: 'POST', body }).catch(() => {
        throw new RequestFailure('UNREACHABLE', i18next.t('shell.failure.noAnswer'));
      });
      const answer = (await response.json()) as { id: string; code: string; message: string; saying?: Saying };
      if (!response.ok) throw new RequestFailure(answer.code, refusalOf(answer));
      return answer;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['CoverageLists'] }),
  });
}
