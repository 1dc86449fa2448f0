import type { IntakeForm } from '../requests/intake-form.rules.js';
import { fieldName, functionalDesignSchema, type FunctionalDesign } from './functional-design.rules.js';
import { type EndpointAction, technicalDesignSchema, type TechnicalDesign } from './technical-design.rules.js';

/** As much of a feasibility report as designs begin with. */
export interface ApiKnowledge {
  functions: { id: string; answer: string; evidence: { operation: string | null }[] }[];
  correlation: { field: string }[];
  authentication: { kind: string }[];
}

/** What the report calls a function, where a design calls it otherwise. */
const ENDPOINT_NAMES: Record<string, EndpointAction> = { list: 'importAccounts', listPermissions: 'permissions' };

const AUTHENTICATION: Record<string, TechnicalDesign['authentication']['kind']> = {
  apiKey: 'apiKey',
  basic: 'basic',
  bearer: 'bearer',
  oauth2: 'clientCredentials',
  openIdConnect: 'clientCredentials',
};

const PLACEMENT = { saas: 'cloud', agent: 'agent', onPremise: 'agent', unknown: 'unknown' } as const;

const SOURCE_ONLY = ['persons', 'departments'];

/** A first functional design, from what the customer asked for. */
export function prefilledFunctional(form: IntakeForm, report: ApiKnowledge | null): FunctionalDesign {
  const direction = form.direction === 'source' ? 'source' : 'target';
  const functions = form.functions.filter((action) => SOURCE_ONLY.includes(action) === (direction === 'source'));
  const key = direction === 'target' ? correlationKey(form, report) : '';
  return functionalDesignSchema.parse({
    direction,
    functions: functions.map((action) => ({ action })),
    fields: wantedFields(form, key).map((field) => ({
      ...field,
      flow: direction === 'source' ? 'in' : 'out',
      personField: field.name === key ? 'ExternalId' : '',
    })),
    correlation: key ? { personField: 'ExternalId', accountField: key } : null,
  });
}

const correlationKey = (form: IntakeForm, report: ApiKnowledge | null): string =>
  asFieldName(form.correlationKey) || asFieldName(report?.correlation[0]?.field ?? '');

/** The fields of the form, each once, and the one that finds an account. */
function wantedFields(form: IntakeForm, key: string): { name: string; purpose: string }[] {
  const wanted = form.fields.map(({ name, purpose }) => ({ name: asFieldName(name), purpose }));
  const all = [{ name: key, purpose: 'Finds the existing account' }, ...wanted].filter(({ name }) => name !== '');
  const named = new Map(all.map((field) => [field.name.toLowerCase(), field]));
  return [...named.values()];
}

/** A first technical design, from what the API's document says. What neither says is left to a person. */
export function prefilledTechnical(form: IntakeForm, report: ApiKnowledge | null): TechnicalDesign {
  const address = /^https?:/.test(form.applicationUrl) ? new URL(form.applicationUrl) : null;
  return technicalDesignSchema.parse({
    baseUrl: address?.origin ?? 'https://api.example.com',
    hosts: address ? [address.hostname] : [],
    authentication: { kind: authenticationOf(report) },
    endpoints: (report?.functions ?? []).flatMap(endpointFrom),
    placement: PLACEMENT[form.hosting ?? 'unknown'],
  });
}

const authenticationOf = (report: ApiKnowledge | null): TechnicalDesign['authentication']['kind'] =>
  AUTHENTICATION[report?.authentication[0]?.kind ?? ''] ?? 'bearer';

/** The first operation that the report points at, as an endpoint that can be edited; nothing where it is no operation. */
function endpointFrom({ id, answer, evidence }: ApiKnowledge['functions'][number]): unknown[] {
  const operation = evidence.find((one) => one.operation)?.operation ?? '';
  const [, method, path] = /^(GET|POST|PUT|PATCH|DELETE) (\/\S*)$/.exec(operation) ?? [];
  const action = ENDPOINT_NAMES[id] ?? id;
  if (answer !== 'yes' || !method || !path) return [];
  const filled = { action, method, path: placeholders(path) };
  return technicalDesignSchema.shape.endpoints.safeParse([filled]).success ? [filled] : [];
}

/** `/users/{userId}/groups/{groupId}`: the first is the account, the second the permission. */
function placeholders(path: string): string {
  const names = ['{id}', '{permission}'];
  return path.replace(/\{[^}]*\}/g, () => names.shift() ?? '{value}');
}

const asFieldName = (name: string): string => {
  const tidy = name.trim().replace(/[^\p{L}\p{N}_.-]+/gu, '');
  return fieldName.safeParse(tidy).success ? tidy : '';
};
