import type { ActionName, Capability, ConnectorKind } from '../connector-package.js';
import type { ReadScript } from '../scripts/read-script.js';

const byAction: [Capability, ActionName[]][] = [
  ['accounts', ['create']],
  ['update', ['update']],
  ['access', ['enable', 'disable']],
  ['delete', ['delete']],
  ['uniqueness', ['uniqueness']],
  ['permissions', ['grant', 'permissions']],
  ['subPermissions', ['subPermissions']],
  ['resources', ['resources']],
  ['importAccounts', ['importAccounts']],
  ['importPermissions', ['importPermissions', 'importSubPermissions']],
  ['persons', ['persons']],
  ['departments', ['departments']],
  ['notification', ['notification']],
];

/** What the scripts can do, whatever the README says. Correlation: create looks at the correlation settings. */
export function capabilitiesOf(scripts: ReadScript[], kind: ConnectorKind): Capability[] {
  const actions = new Set(scripts.map(({ script }) => script.action));
  const found = byAction
    .filter(([, any]) => any.some((action) => actions.has(action)))
    .map(([capability]) => capability);
  const correlates = scripts.some(
    ({ script, code }) => script.action === 'create' && /CorrelationConfiguration/i.test(code),
  );
  return kind === 'target' && correlates ? [...found, 'correlation'] : found;
}
