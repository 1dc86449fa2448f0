import { isOneOf } from '../addresses/address-list.rules.js';
import { isMultipart } from './multipart-form.rules.js';
import { isTokenRequest } from './token-request.rules.js';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const methodHeaders = ['x-http-method-override', 'x-http-method', 'x-method-override'];

/** A call as a preview judges it; header names in small letters, `body` null when there is none. */
export interface JudgedCall {
  method: string;
  address: URL;
  headers: Record<string, string | string[] | undefined>;
  body: string | null;
}

/** Methods that a call asks for beside its own: servers that know such a header or the field `_method` act by it. */
function otherMethods({ address, headers, body }: JudgedCall): string[] {
  const named = methodHeaders.flatMap((name) => headers[name] ?? []);
  const fields = [address.search.slice(1), body ?? ''].flatMap((text) => [...new URLSearchParams(text)]);
  const inFields = fields.filter(([name]) => name.trim().toLowerCase() === '_method').map(([, value]) => value);
  return [...named, ...inFields].map((method) => method.trim().toUpperCase());
}

/** Whether a preview may let the call out: it reads, or is marked as only reading, or gets a token. */
export function onlyReads(call: JudgedCall, marked: string[]): boolean {
  if (isOneOf(marked, call.address)) return true;
  const others = otherMethods(call);
  const { authorization, 'content-type': types } = call.headers;
  const contentType = types && [types].flat().join(', ');
  // Nobody reads by a form of parts: it could only hold another method.
  if (readingMethods.has(call.method.toUpperCase()))
    return others.every((method) => readingMethods.has(method)) && !(call.body && isMultipart(contentType));
  const candidate = { ...call, authorization: [authorization].flat()[0], contentType };
  return others.length === 0 && isTokenRequest(candidate);
}

/** Whether the answer may depend on the body: such a call is held until the body is there. */
export const needsBody = (method: string): boolean =>
  method.toUpperCase() === 'POST' || readingMethods.has(method.toUpperCase());
