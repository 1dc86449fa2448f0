import type { ActionRequest, ExactContexts } from '../action-request.js';
import type { JsonObject, JsonValue } from '../json/json-value.js';
import { flattened } from '../judging/account-data.rules.js';
import { isJsonObject, keyOf, property, textOf } from '../json/json-value.rules.js';
import { withoutTwins } from '../json/nested-object.rules.js';
import type { MappedField, MappedFields } from '../mapping/field-mapping.js';
import type { HostVariables } from './host-variables.js';

/** What V1 scripts read with `ConvertFrom-Json`: objects and lists given for these become JSON texts. */
const JSON_TEXTS = new Set(
  [
    'configuration',
    'person',
    'manager',
    'previousPerson',
    'personDifferences',
    'accountReference',
    'managerAccountReference',
    'permissionReference',
    'entitlementContext',
    'operation',
    'resourceContext',
  ].map((name) => name.toLowerCase()),
);

function parsed(value: JsonValue): JsonValue {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as JsonValue;
  } catch {
    return value;
  }
}

const v1Value = (contexts: ExactContexts, name: string): JsonValue => parsed(property(contexts.variables, name));

/** The values of the settings form, wherever the exact contexts hold them; hosts and secrets are found in them. */
function configurationOf(contexts: ExactContexts): JsonObject {
  const configuration = property(contexts.actionContext, 'Configuration') ?? v1Value(contexts, 'configuration');
  return isJsonObject(configuration) ? configuration : {};
}

/** The request with what its exact contexts say about settings, account and person. */
export function withExactContexts(request: ActionRequest): ActionRequest {
  const { contexts } = request;
  if (!contexts) return request;
  const account =
    property(property(contexts.actionContext, 'References'), 'Account') ?? v1Value(contexts, 'accountReference');
  const operation = textOf(property(contexts.actionContext, 'Operation') ?? v1Value(contexts, 'operation'));
  return {
    ...request,
    person: null,
    manager: null,
    settings: configurationOf(contexts),
    accountReference: account,
    ...(operation !== null && { operation: operation.toLowerCase() as ActionRequest['operation'] }),
  };
}

/** The mapped data that the exact contexts hold: the fields of the mapping, and whatever else is in `Data`. */
export function exactFields(contexts: ExactContexts, planned: MappedField[]): MappedFields {
  const data = flattened(property(contexts.actionContext, 'Data'));
  const given = { ...flattened(property(contexts.outputContext, 'Data')), ...data };
  const known = new Set(planned.map(({ name }) => name.toLowerCase()));
  const more = Object.entries(given)
    .filter(([name]) => !known.has(name.toLowerCase()))
    .map(([name, value]): MappedField => ({ name, type: Array.isArray(value) ? 'Array' : 'Text', mode: 'Field' }));
  return { fields: [...planned, ...more], data, errors: [], warnings: [] };
}

/** `given` over `built`, whatever the casing of its keys. */
function over(built: JsonObject, given: JsonObject): JsonObject {
  const replaced = new Set(Object.keys(given).map((key) => keyOf(built, key)));
  return { ...Object.fromEntries(Object.entries(built).filter(([key]) => !replaced.has(key))), ...given };
}

const v1Text = (name: string, value: JsonValue): JsonValue =>
  JSON_TEXTS.has(name.toLowerCase()) && typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

/**
 * What a script finds when its contexts are given exactly: those given as they are, the others as built for a run without a person.
 * Of `outputContext` absent properties are filled in, since scripts cannot assign a property that does not exist.
 */
export function exactVariables(built: HostVariables, contexts: ExactContexts, warnings: Set<string>): HostVariables {
  const { variables: texts = {}, ...objects } = contexts;
  const variables = { ...built.variables };
  for (const [name, value] of Object.entries(objects)) {
    if (value === undefined) continue;
    const before = variables[name];
    const whole = name === 'outputContext' && isJsonObject(before) ? over(before, value) : value;
    variables[name] = withoutTwins(whole, name, warnings);
  }
  const v1 = Object.entries(texts).map(([name, value]) => [name, v1Text(name, value)] as const);
  return { ...built, variables: over(variables, Object.fromEntries(v1)) };
}
