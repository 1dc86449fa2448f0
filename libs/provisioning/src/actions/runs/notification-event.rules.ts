import type { ActionRequest, FieldDifference, JsonValue } from '#runtime';
import type { ActionReport } from './action-report.js';

type Data = Record<string, JsonValue>;

/** What a notification's script is told of the action that it is about: account data after and before, and what differs. */
export function eventOf(
  report: Pick<ActionReport, 'data' | 'previousData'> | null,
): Pick<ActionRequest, 'accountData' | 'previousData' | 'differences'> {
  const accountData: Data = report?.data ?? {};
  const previousData: Data = report?.previousData ?? {};
  return { accountData, previousData, differences: differences(accountData, previousData) };
}

function differences(after: Data, before: Data): FieldDifference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((property) => ({ property, oldValue: before[property] ?? null, newValue: after[property] ?? null }))
    .filter(({ oldValue, newValue }) => JSON.stringify(oldValue) !== JSON.stringify(newValue));
}
