import type { ReceivedField } from '#provisioning';
import { classifyName, type SensitiveClass } from '#sensitive';
import { blocked, type CheckItem, checkItem, judged } from '../check-item.rules.js';

export interface Check3Evidence {
  received: ReceivedField[];
  /** Fields of the functional design with their purposes; null where the version has none. */
  designed: { name: string; purpose: string }[] | null;
  /** Settings of the customer's system that hold its credential. */
  credentialKeys: string[];
}

/** Security check 3: is what really travels between this customer and the application what both agreed to? */
export function check3Items({ received, designed, credentialKeys }: Check3Evidence): CheckItem[] {
  if (received.length === 0) return [checkItem('received', '', null, judged('unknown', 'noPreview'))];
  const purposes = designed && new Map(designed.map(({ name, purpose }) => [name.toLowerCase(), purpose]));
  return [
    ...received.map(({ name }) => receivedItem(name, purposes?.get(name.toLowerCase()) ?? null)),
    checkItem(
      'ownCredential',
      '',
      { credentialKeys },
      judged('unknown', 'confirmOwnCredential', { keys: credentialKeys.join(', ') }),
    ),
    checkItem('logReaders', '', null, judged('unknown', 'sayWhoReadsLogs')),
  ];
}

/** `purpose`: what the design says it is for; null where the design does not name it. */
function receivedItem(name: string, purpose: string | null): CheckItem {
  const known = classifyName(name).class;
  return checkItem('received', name, { class: known, purpose }, receivedJudgement(name, known, purpose));
}

function receivedJudgement(name: string, known: SensitiveClass | null, purpose: string | null) {
  if (known === 'A') return blocked('forbiddenReceived', { field: name });
  if (known === 'B' && !purpose) return judged('unknown', 'agreePurpose', { field: name });
  if (purpose !== null) return judged('yes', 'inDesign');
  return known === 'C' ? judged('yes', 'ordinaryField') : judged('unknown', 'fieldNotInDesign', { field: name });
}

/** Fields of `received` against those that were signed before: what is new, and what is gone. */
export function fieldDifference(
  received: readonly string[],
  before: readonly string[],
): { added: string[]; gone: string[] } {
  const has = (list: readonly string[], name: string) => list.some((one) => one.toLowerCase() === name.toLowerCase());
  return {
    added: received.filter((name) => !has(before, name)),
    gone: before.filter((name) => !has(received, name)),
  };
}
