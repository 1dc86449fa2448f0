import type { JsonValue } from '../json/json-value.js';
import { nested, withoutTwins } from '../json/nested-object.rules.js';
import { operationOf, sourceDataOf, type HostVariables } from './host-variables.js';
import { currentPermissions, type ContextInput } from './v2-context.js';

const SOURCE_ACTIONS = new Set(['persons', 'departments']);

/**
 * The variables that a V1 script finds: JSON texts, and `$dryRun` as a boolean. Sources get only `$configuration` and `$dryRun`.
 * `$operation` is empty in a preview, as in HelloID.
 */
export function v1Variables(input: ContextInput): HostVariables {
  const { request, warnings } = input;
  const text = (value: unknown, name: string): string =>
    JSON.stringify(withoutTwins((value ?? null) as JsonValue, name, warnings));
  const configuration = text(input.settings, 'configuration');
  const variables: Record<string, JsonValue> = { configuration, dryRun: input.tellsDryRun };
  if (!SOURCE_ACTIONS.has(request.action)) {
    Object.assign(variables, {
      person: text(input.person, 'person'),
      account: text(nested(input.mapped.data, warnings), 'account'),
      manager: text(request.manager, 'manager'),
      previousPerson: text(request.previousPerson, 'previousPerson'),
      personDifferences: text(input.personDifferences, 'personDifferences'),
      accountReference: text(request.accountReference, 'accountReference'),
      managerAccountReference: text(request.managerAccountReference, 'managerAccountReference'),
      permissionReference: text(request.permission?.identification, 'permissionReference'),
      entitlementContext: text(
        {
          CurrentPermissions: currentPermissions(request.currentPermissions),
          Origin: request.origin ?? 'enforcement',
          // V1 has uniqueness scripts in the shape of Active Directory's hooks only, which have their settings here.
          ...(request.action === 'uniqueness' && { configuration: input.settings }),
        },
        'entitlementContext',
      ),
      operation: input.tellsDryRun ? '' : JSON.stringify(operationOf(request.action, request.operation)),
      resourceContext: text({ SourceData: sourceDataOf(request.sourceData, request.dryRun) }, 'resourceContext'),
    });
  }
  return { variables, lists: [], collect: [] };
}
