import type { ApiShape, AuthenticationScheme, CorrelationKey, FeasibilityReport } from '#feasibility';
import { halvesOf, leftOut } from '../halves/halves.rules.js';
import type { IntakeForm } from '../requests/intake-form.rules.js';
import { fieldName, functionalDesignSchema, type FunctionalDesign } from './functional-design.rules.js';
import { personPlace } from './person-places.rules.js';
import { endpointsFrom } from './report-endpoints.rules.js';
import {
  type EndpointAction,
  hostName,
  plannedEndpoints,
  technicalDesignSchema,
  type TechnicalDesign,
} from './technical-design.rules.js';

type Authentication = TechnicalDesign['authentication'];

const AUTHENTICATION: Partial<Record<AuthenticationScheme['kind'], Authentication['kind']>> = {
  apiKey: 'apiKey',
  basic: 'basic',
  bearer: 'bearer',
  oauth2: 'clientCredentials',
  openIdConnect: 'clientCredentials',
};

const PLACEMENT = { saas: 'cloud', agent: 'agent', onPremise: 'agent', unknown: 'unknown' } as const;

/** A first functional design, from what the customer asked for and what the API's document says. */
export function prefilledFunctional(form: IntakeForm, report: FeasibilityReport | null): FunctionalDesign {
  const { direction, functions, others } = halvesOf(form);
  const key = direction === 'target' ? correlationField(form, report) : '';
  return functionalDesignSchema.parse({
    direction,
    functions: functions.map((action) => ({ action })),
    fields: wantedFields(form, key, direction === 'target' ? (report?.shape ?? null) : null).map((field) => ({
      ...field,
      flow: direction === 'source' ? 'in' : 'out',
      personField: direction === 'target' ? placeOf(field.name, key) : '',
    })),
    correlation: key ? { personField: placeOf(key, key), accountField: key } : null,
    outOfScope: others.map((action) => leftOut(action, direction)),
  });
}

/** What is to be added to a connector, with what it exchanges already as that was agreed before. */
export function expandedFunctional(added: FunctionalDesign, before: FunctionalDesign): FunctionalDesign {
  if (before.direction !== added.direction) return added;
  const known = new Set(before.fields.map(({ name }) => name.toLowerCase()));
  const fields = [...before.fields, ...added.fields.filter(({ name }) => !known.has(name.toLowerCase()))];
  return { ...added, fields, correlation: before.correlation ?? added.correlation };
}

/** What finds an account is the person's own number where its name says nothing else. */
const placeOf = (field: string, key: string): string => personPlace(field) || (field === key ? 'ExternalId' : '');

const STEADY: readonly CorrelationKey['kind'][] = ['employeeNumber', 'externalId', 'login', 'mail'];

/** The key of the form where the API can find by it; without one in the form, the one that changes least of those that it can find by. */
function correlationKey(form: IntakeForm, report: FeasibilityReport | null): CorrelationKey | null {
  const found = report?.correlation ?? [];
  const wanted = asFieldName(form.correlationKey).toLowerCase();
  const direct = found.filter(({ how, kind }) => (how === 'parameter' || how === 'path') && STEADY.includes(kind));
  const usable = direct.sort((a, b) => STEADY.indexOf(a.kind) - STEADY.indexOf(b.kind));
  return (
    usable.find(({ field }) => asFieldName(field).toLowerCase() === wanted) ?? (wanted ? null : (usable[0] ?? null))
  );
}

const correlationField = (form: IntakeForm, report: FeasibilityReport | null): string =>
  asFieldName(correlationKey(form, report)?.field ?? '') || asFieldName(form.correlationKey);

/** The fields of the form, each once and as the API spells it, the one that finds an account, and what the API demands of a new one. */
function wantedFields(form: IntakeForm, key: string, shape: ApiShape | null): { name: string; purpose: string }[] {
  const spelt = new Map(shape?.fields.map(({ name }) => [asFieldName(name).toLowerCase(), asFieldName(name)]));
  const wanted = form.fields.map(({ name, purpose }) => ({ name: asFieldName(name), purpose }));
  const demanded = (shape?.fields ?? []).filter(({ required }) => required);
  const all = [
    { name: key, purpose: 'Finds the existing account' },
    ...demanded.map(({ name }) => ({ name: asFieldName(name), purpose: 'The API demands it of a new account' })),
    ...wanted,
  ].filter(({ name }) => name !== '');
  const named = new Map(all.map((field) => [field.name.toLowerCase(), field]));
  return [...named].map(([folded, field]) => ({ ...field, name: spelt.get(folded) ?? field.name }));
}

/**
 * A first technical design, from what the API's document says about what is to be built, and no more. What it does not say is left to a person.
 * @param vendorAnswer what the vendor said of the API's address, in its words; empty while it said nothing
 */
export function prefilledTechnical(
  form: IntakeForm,
  report: FeasibilityReport | null,
  functional: FunctionalDesign,
  vendorAnswer: string,
): TechnicalDesign {
  const address = addressIn(vendorAnswer) ?? documentedAddress(report) ?? addressOf(originOf(form));
  return technicalDesignSchema.parse({
    baseUrl: address?.url ?? '',
    hosts: address ? [address.host] : [],
    authentication: { kind: 'bearer' },
    placement: PLACEMENT[form.hosting ?? 'unknown'],
    ...(report && knownOf(form, report, plannedEndpoints(functional))),
  });
}

const originOf = ({ applicationUrl }: IntakeForm): string | null =>
  applicationUrl === '' ? null : new URL(applicationUrl).origin;

function knownOf(
  form: IntakeForm,
  report: FeasibilityReport,
  planned: ReadonlySet<EndpointAction>,
): Partial<TechnicalDesign> {
  const limits = report.qualities.find(({ id, answer }) => id === 'rateLimit' && answer === 'yes');
  return {
    authentication: authenticationFrom(report),
    endpoints: endpointsFrom(report, correlationKey(form, report)).filter(({ action }) => planned.has(action)),
    limits: limits?.note.en.slice(0, 1000) ?? '',
    ...(report.shape && shapeOf(report.shape)),
  };
}

function shapeOf({ idField, paging, itemsPath }: ApiShape): Partial<TechnicalDesign> {
  const id = fieldName.safeParse(idField);
  const parts = technicalDesignSchema.shape.paging.safeParse({
    ...(paging ?? { kind: 'none', parameter: '', sizeParameter: '', nextPath: '' }),
    size: Math.max(1, Math.min(USUAL_SIZE, Math.floor(paging?.most ?? USUAL_SIZE))),
    itemsPath: itemsPath ?? '',
  });
  return { ...(id.success && { idField: id.data }), ...(parts.success && { paging: parts.data }) };
}

const USUAL_SIZE = 100;

interface Address {
  url: string;
  host: string;
}

/** Only an encrypted address of a named host goes into a design. */
function addressOf(text: string | null): Address | null {
  if (!text || !URL.canParse(text)) return null;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' && hostName.safeParse(hostname).success
    ? { url: text.replace(/\/+$/, ''), host: hostname }
    : null;
}

/** Names that are kept for documentation and tests, and those that a reader is to replace: no API is there. */
const PLACEHOLDER =
  /(^|\.)(example(\.(com|org|net|edu))?|test|invalid|localhost)$|^127\.|(^|[.-])(your|my|uw|mijn|jouw)-?(api|company|customer|domain|domein|host|instance|organi[sz]ation|server|subdomain|tenant)\b/i;

/** The address that the document names, unless it only stands for one. */
function documentedAddress(report: FeasibilityReport | null): Address | null {
  const address = addressOf(report?.shape?.address ?? null);
  return address && !PLACEHOLDER.test(address.host) ? address : null;
}

/** The first address in somebody's words. */
function addressIn(words: string): Address | null {
  const found = words.match(/https:\/\/[^\s"'<>()[\]{}]+/gi) ?? [];
  return found.map((text) => addressOf(text.replace(/[.,;:!?]+$/, ''))).find((address) => address !== null) ?? null;
}

/** The first way in that needs nobody at a screen. */
function authenticationFrom({ authentication }: FeasibilityReport): Authentication {
  const usable = authentication.find(
    ({ kind, details }) => AUTHENTICATION[kind] && (kind !== 'oauth2' || details.includes('client credentials')),
  );
  const kind = AUTHENTICATION[usable?.kind ?? 'other'] ?? 'bearer';
  const [, header] = /^header ([A-Za-z][\w-]*)$/.exec(usable?.details[0] ?? '') ?? [];
  return technicalDesignSchema.shape.authentication.parse({ kind, ...(header && { header }) });
}

const asFieldName = (name: string): string => {
  const tidy = name
    .trim()
    .replace(/^filter[[.](.*?)\]?$/i, '$1')
    .replace(/[^\p{L}\p{N}_.-]+/gu, '');
  return fieldName.safeParse(tidy).success ? tidy : '';
};
