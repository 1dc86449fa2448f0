import type { ScriptFacts } from './script-facts.js';
import type { ScriptView } from './tree/script-view.js';
import { addressOf, webCalls } from './tree/web-calls.js';
import { shortened } from './uses.js';

/** Web calls with their addresses, as far as they are written in the script. */
export function callFacts(script: ScriptView): ScriptFacts['calls'] {
  return webCalls(script).flatMap(({ call, method, uri }) => {
    const addresses = new Set(uri.map((node) => shortened(addressOf(script, node))));
    if (addresses.size === 0) addresses.add('…');
    return [...addresses].map((address) => ({ method, address, line: call.node.line }));
  });
}
