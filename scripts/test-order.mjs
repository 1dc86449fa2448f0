// The order in which Jest takes the specs: the long ones first, so that no worker is left alone with one of them at the end.
import { readFileSync } from 'node:fs';

/** A spec that starts the whole installation takes ten times as long as one of the same size that does not. */
function weight({ path }) {
  const text = readFileSync(path, 'utf8');
  return text.length + (text.includes('Stack.start(') ? 1_000_000 : 0);
}

/** A test sequencer of Jest. What earlier runs took is not asked: the order is the same on every machine. */
export default class LongestFirst {
  sort(tests) {
    const weights = new Map(tests.map((test) => [test, weight(test)]));
    return [...tests].sort((one, other) => weights.get(other) - weights.get(one));
  }

  cacheResults() {}
}
