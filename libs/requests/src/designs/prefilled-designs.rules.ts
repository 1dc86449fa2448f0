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

const SOURCE_ONLY = ['persons', 'departments'];

/** A first functional design, from what the customer asked for. */
export function prefilledFunctional(form: IntakeForm, report: ApiKnowledge | null): FunctionalDesign {
  const direction = form.direction === 'source' ? 'source' : 'target';
  const functions = form.functions.filter((action) => SOURCE_ONLY.includes(action) === (direction === 'source'));
  const names = new Map(
    form.fields.map(({ name, purpose }) => [asFieldName(name).toLowerCase(), { name: asFieldName(name), purpose }]),
  );
  const key = asFieldName(form.correlationKey) || asFieldName(report?.correlation[0]?.field ?? '');
  if (key && direction === 'target' && !names.has(key.toLowerCase()))
    names.set(key.toLowerCase(), { name: key, purpose: 'Finds the existing account' });
  return functionalDesignSchema.parse({
    direction,
    functions: functions.map((action) => ({ action })),
    fields: [...names.values()]
      .filter(({ name }) => name !== '')
      .map((field) => ({
        ...field,
        flow: direction === 'source' ? 'in' : 'out',
        personField: field.name === key ? 'ExternalId' : '',
      })),
    correlation: key && direction === 'target' ? { personField: 'ExternalId', accountField: key } : null,
  });
}

/** A first technical design, from what the API's document says. Null fields of it are for a person to fill in. */
export function prefilledTechnical(form: IntakeForm, report: ApiKnowledge | null): TechnicalDesign {
  const baseUrl = /^https?:/.test(form.applicationUrl)
    ? new URL(form.applicationUrl).origin
    : 'https://api.example.com';
  return technicalDesignSchema.parse({
    baseUrl,
    hosts: form.applicationUrl ? [new URL(baseUrl).hostname] : [],
    authentication: { kind: AUTHENTICATION[report?.authentication[0]?.kind ?? ''] ?? 'bearer' },
    endpoints: (report?.functions ?? []).flatMap(endpointFrom),
    placement: form.hosting === 'saas' ? 'cloud' : form.hosting === 'agent' ? 'agent' : 'unknown',
  });
}

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
