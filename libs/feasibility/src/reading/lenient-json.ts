import type { Budget } from './budget.js';
import type { PlainObject } from './plain-value.js';

const TOKEN = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"((?:[^"\\]|\\[\s\S])*)"|[{}[\],:]|[^\s{}[\],:"]+|"/gy;
const IGNORED = /^(?:\s|\/[/*]|")/;
const DEEPEST = 2_000;

type Holder = { entries: [string, unknown][]; key: string | null } | { items: unknown[] };

/**
 * Reads JSON that is not quite: missing or superfluous commas, comments, an end that is missing. Keeps every part that can be told apart.
 */
export function readLenientJson(text: string, budget: Budget): unknown {
  const stack: Holder[] = [{ items: [] }];
  const scanner = new RegExp(TOKEN);
  for (let match = scanner.exec(text); match !== null && budget.spend(); match = scanner.exec(text)) {
    if (match[1] === undefined) takeToken(stack, match[0]);
    else take(stack, unquoted(match[1]));
    if (stack.length > DEEPEST) break;
  }
  while (stack.length > 1) close(stack);
  return (stack[0] as { items: unknown[] }).items[0];
}

function takeToken(stack: Holder[], token: string): void {
  if (token === '{') stack.push({ entries: [], key: null });
  else if (token === '[') stack.push({ items: [] });
  else if (token === '}' || token === ']') close(stack);
  else if (token === ',' || token === ':') punctuate(stack.at(-1)!, token);
  else if (!IGNORED.test(token)) take(stack, bare(token));
}

function take(stack: Holder[], value: unknown): void {
  const holder = stack.at(-1)!;
  if ('items' in holder) holder.items.push(value);
  else if (holder.key === null) holder.key = String(value);
  else {
    holder.entries.push([holder.key, value]);
    holder.key = null;
  }
}

/** A comma after a key without a value ends it; a colon after a value tells that it was a key, and that the value before it is missing. */
function punctuate(holder: Holder, token: ',' | ':'): void {
  if ('items' in holder) return;
  const last = holder.entries.at(-1);
  if (token === ',') holder.key = null;
  else if (holder.key === null && typeof last?.[1] === 'string') {
    holder.entries.pop();
    holder.key = last[1];
  }
}

function close(stack: Holder[]): void {
  if (stack.length === 1) return;
  const holder = stack.pop()!;
  // fromEntries defines properties, so a key "__proto__" becomes one and changes nothing else
  take(stack, 'items' in holder ? holder.items : (Object.fromEntries(holder.entries) as PlainObject));
}

function unquoted(inside: string): string {
  try {
    return JSON.parse(`"${inside.replace(/\r?\n/g, '\\n').replace(/\t/g, '\\t')}"`) as string;
  } catch {
    return inside;
  }
}

function bare(token: string): unknown {
  try {
    return JSON.parse(token) as unknown;
  } catch {
    return token;
  }
}
