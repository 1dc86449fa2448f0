import { namesSecret } from '#sensitive';
import type { JsonValue } from '#runtime';
import type { CaseAnswer, CaseCall } from '../case-file.js';
import type { Answerer, DetouredAnswer } from '../detour/detour-server.js';
import { jsonIn, mapTexts } from '../json-texts.js';
import type { MadeCall } from '../matching/call-differences.js';
import type { CaseSecrets } from '../secrets.js';

const KEPT = /^(content-type|location|link|retry-after|etag|set-cookie|x-total.*|x-next.*|x-page.*)$/i;
const IS_TEXT = /json|xml|text|javascript|urlencoded|html|csv|^$/i;

/** Writes down the answers that come along, in order. */
export class Recorder {
  readonly answers: DetouredAnswer[] = [];

  constructor(private readonly answerer: Answerer) {}

  answer: Answerer = async (call) => {
    const answer = await this.answerer(call);
    if (answer) this.answers.push(answer);
    return answer;
  };
}

/** Values of keys that name a secret (tokens of an answer, passwords in a request) are no part of a case. */
function withoutSecrets(value: JsonValue, place: (key: string) => string): JsonValue {
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, place));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      const secret = typeof child === 'string' && child !== '' && namesSecret(key) && !child.startsWith('{{secret.');
      return [key, secret ? place(key) : withoutSecrets(child, place)];
    }),
  );
}

function caseAnswer({ status, headers, body }: DetouredAnswer, { hide }: CaseSecrets): CaseAnswer {
  const kept = headers.filter(([name]) => KEPT.test(name));
  const texts = Object.fromEntries(
    kept.map(([name, value]) => [
      name.toLowerCase(),
      /^set-cookie$/i.test(name) ? value.replace(/=[^;]*/, '=recorded') : hide(value),
    ]),
  );
  if (body.length === 0) return { status, headers: texts };
  if (!IS_TEXT.test(texts['content-type'] ?? '')) return { status, headers: texts, base64: body.toString('base64') };
  const content = mapTexts(jsonIn(body.toString('utf8')), hide);
  return { status, headers: texts, body: withoutSecrets(content, (key) => `recorded-${key}`) };
}

/** The calls of a case: what was sent, without headers, and the answers to it. `made` has its secrets hidden. */
export function caseCalls(made: MadeCall[], answers: DetouredAnswer[], secrets: CaseSecrets): CaseCall[] {
  const left = [...answers];
  return made.map(({ method, address, body, refused }) => {
    const call: CaseCall = { method, address };
    if (body !== null) call.body = withoutSecrets(body, () => '{{any}}');
    if (refused) return { ...call, refused };
    const answer = left.shift();
    return answer ? { ...call, answer: caseAnswer(answer, secrets) } : call;
  });
}
