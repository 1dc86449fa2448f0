import type { CaseAnswer, CaseCall } from '../case-file.js';
import type { Answerer, DetouredAnswer } from '../detour/detour-server.js';
import { forward, redirected, type Redirection } from '../detour/forwarding.js';
import { mapTexts } from '../json-texts.js';
import { expectedFor, type MadeCall } from '../matching/call-differences.js';
import type { CaseSecrets } from '../secrets.js';
import { madeCall } from './workbench.js';

export const hidden = (call: MadeCall, { hide }: CaseSecrets): MadeCall => ({
  ...call,
  address: hide(call.address),
  headers: mapTexts(call.headers, hide),
  body: mapTexts(call.body, hide),
});

const NOT_RECORDED = 501;

/** Answers from the recording; what is not in it gets an answer that no script takes for a good one. */
export function replaying(calls: CaseCall[], secrets: CaseSecrets): Answerer {
  const taken = new Set<number>(calls.flatMap(({ refused }, at) => (refused ? [at] : [])));
  return (sent) => {
    const at = expectedFor(calls, taken, hidden(madeCall(sent), secrets));
    const answer = at === null ? undefined : calls[at]!.answer;
    if (at !== null) taken.add(at);
    return Promise.resolve(answer ? answered(answer, secrets) : notRecorded(sent.method, sent.address));
  };
}

function notRecorded(method: string, address: string): DetouredAnswer {
  const body = JSON.stringify({ error: `The case has no answer for ${method} ${address}` });
  return { status: NOT_RECORDED, headers: [['content-type', 'application/json']], body: Buffer.from(body) };
}

function answered({ status, headers, body, base64 }: CaseAnswer, { fill }: CaseSecrets): DetouredAnswer {
  const known = Object.entries(headers);
  const json = typeof body === 'object' && body !== null;
  const typed = known.some(([name]) => name.toLowerCase() === 'content-type');
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  return {
    status,
    headers: typed || !json ? known : [...known, ['content-type', 'application/json; charset=utf-8']],
    body: base64 === undefined ? Buffer.from(fill(text)) : Buffer.from(base64, 'base64'),
  };
}

/** Sends calls on. `failed` hears of those that no answer came to. */
export function forwarding(redirections: Redirection[], failed: (sentence: string) => void): Answerer {
  return async (call) => {
    const address = redirected(call.address, redirections);
    try {
      return await forward(call, address);
    } catch (error) {
      failed(`${call.method} ${address} got no answer: ${(error as Error).message}.`);
      return null;
    }
  };
}
