import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../graphql/request.js';
import { DESK_QUERIES } from '../desk-queries.js';
import {
  askCustomerDocument,
  declineRequestDocument,
  markDuplicateDocument,
  markExistingDocument,
  passOnRequestDocument,
  setRequestAsideDocument,
  takeDeskStepDocument,
} from './decision-queries.js';

/** What is typed into the form of a decision, empty until it is; which parts count depends on the action. */
export interface Typed {
  reason: string;
  /** The connector version that has it, or the request that it is joined with. */
  chosenId: string;
  questions: string;
  /** ISO date: until when the customer may answer, or when it is looked at again. */
  date: string;
  code: string;
  wouldChange: string;
}

async function decide(requestId: string, action: string, typed: Typed): Promise<unknown> {
  const reason = typed.reason.trim();
  switch (action) {
    case 'markExisting':
      return request(markExistingDocument, { requestId, input: { versionId: typed.chosenId, reason } });
    case 'markDuplicate':
      return request(markDuplicateDocument, { requestId, canonicalId: typed.chosenId, reason });
    case 'ask': {
      const questions = typed.questions.split('\n').filter((line) => line.trim() !== '');
      return request(askCustomerDocument, { requestId, input: { questions, dueOn: typed.date, reason } });
    }
    case 'decline':
      return request(declineRequestDocument, { requestId, input: { code: typed.code, reason } });
    case 'passOn':
      return request(passOnRequestDocument, { requestId, reason });
    case 'setAside': {
      const input = { reason, recheckOn: typed.date, wouldChange: typed.wouldChange };
      return request(setRequestAsideDocument, { requestId, input });
    }
    default:
      return request(takeDeskStepDocument, { requestId, action, reason: reason || null });
  }
}

/** Takes the step `action`; afterwards everything that shows the request is read anew. */
export function useDecision(requestId: string, action: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation<unknown, Error, Typed>({
    mutationFn: (typed) => decide(requestId, action, typed),
    onSuccess: onDone,
    onSettled: () => Promise.all(DESK_QUERIES.map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
}
