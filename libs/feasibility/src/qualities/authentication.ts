import type { AuthenticationScheme, Evidence, FeasibilityLine } from '../feasibility-report.js';
import type { ApiDocument, Place } from '../openapi/api-document.js';
import type { ApiOperation } from '../openapi/api-operation.js';
import { line } from '../lifecycle/findings.js';
import { textOf, own } from '../reading/plain-value.js';
import { say } from '../wording/say.js';

const FLOWS: Record<string, string> = {
  clientCredentials: 'client credentials',
  application: 'client credentials',
  authorizationCode: 'authorization code',
  accessCode: 'authorization code',
  deviceAuthorization: 'device code',
  implicit: 'implicit',
  password: 'password',
};

/** Schemes that the document declares, of both generations of the format. */
export function authenticationSchemes(document: ApiDocument): AuthenticationScheme[] {
  const declared = [
    ...document.root.path('components', 'securitySchemes').entries(),
    ...document.root.child('securityDefinitions').entries(),
  ];
  return declared.filter(([, scheme]) => scheme.exists).map(([name, scheme]) => readScheme(name.slice(0, 80), scheme));
}

function readScheme(name: string, scheme: Place): AuthenticationScheme {
  const kind = kindOf(scheme);
  return {
    name,
    kind,
    details: detailsOf(kind, scheme),
    evidence: scheme.evidence(`${name}: ${scheme.text('type')} ${scheme.text('scheme')}`.trim()),
  };
}

function kindOf(scheme: Place): AuthenticationScheme['kind'] {
  const type = scheme.text('type').toLowerCase();
  if (type === 'basic') return 'basic';
  if (type === 'apikey') return isBearerHeader(scheme) ? 'bearer' : 'apiKey';
  if (type === 'oauth2') return 'oauth2';
  if (type === 'openidconnect') return 'openIdConnect';
  if (type === 'mutualtls') return 'mutualTls';
  if (type !== 'http') return 'other';
  const how = scheme.text('scheme').toLowerCase();
  return how === 'basic' ? 'basic' : how === 'bearer' ? 'bearer' : 'other';
}

const isBearerHeader = (scheme: Place): boolean =>
  /^authorization$/i.test(scheme.text('name')) && /bearer/i.test(scheme.text('description'));

function detailsOf(kind: AuthenticationScheme['kind'], scheme: Place): string[] {
  if (kind === 'apiKey') return [`${scheme.text('in')} ${scheme.text('name')}`.trim().slice(0, 80)];
  if (kind !== 'oauth2') return [];
  const flow = scheme.text('flow');
  const names =
    flow === ''
      ? scheme
          .child('flows')
          .entries()
          .map(([name]) => name)
      : [flow];
  return names.filter((name) => Object.hasOwn(FLOWS, name)).map((name) => FLOWS[name]!);
}

const WORDS: [string, RegExp][] = [
  ['OAuth 2', /\boauth\b|client.credentials|client_id/i],
  ['API key', /\bapi[- ]?(?:key|sleutel|schlussel|token)\b/i],
  ['Basic', /\bbasic auth/i],
  ['bearer token', /\bbearer\b|access[- ]token|applicatiewachtwoord|application password/i],
  ['session login', /session[- ]?(?:id|token|cookie)|log in first/i],
];

/** Hints about logging in from prose and from header parameters, for documents that declare nothing. */
export function authenticationHints(
  document: ApiDocument,
  operations: ApiOperation[],
): { names: string[]; evidence: Evidence[] } {
  const info = document.root.child('info');
  const places = [info, ...document.root.child('tags').items()];
  const evidence: Evidence[] = [];
  const names = new Set<string>();
  for (const place of places) {
    const text = textOf(own(place.value, 'description')).slice(0, 50_000);
    for (const [name, words] of WORDS) {
      const match = words.exec(text);
      if (!match) continue;
      names.add(name);
      evidence.push(place.child('description').evidence(text.slice(Math.max(0, match.index - 40), match.index + 80)));
    }
  }
  const header = operations
    .flatMap(({ parameters }) => parameters)
    .find(({ in: where, name }) => where === 'header' && /^authorization$|api.?key|token/i.test(name));
  if (header) {
    names.add(`header ${header.name.slice(0, 60)}`);
    evidence.push(header.place.evidence(header.name));
  }
  return { names: [...names], evidence: evidence.slice(0, 4) };
}

export function authenticationLine(
  schemes: AuthenticationScheme[],
  hints: { names: string[]; evidence: Evidence[] },
): FeasibilityLine {
  if (schemes.length > 0) {
    const names = [...new Set(schemes.map(({ kind, details }) => [kind, ...details].join(' ')))].slice(0, 6).join('; ');
    return line(
      'authentication',
      'yes',
      say(`Declared: ${names}.`, `Beschreven: ${names}.`),
      schemes.map(({ evidence }) => evidence),
    );
  }
  const named = hints.names.join(', ');
  const note =
    named === ''
      ? say(
          'The document declares no way to log in. That does not mean that none is needed.',
          'Het document beschrijft geen manier van aanmelden. Dat betekent niet dat er geen nodig is.',
        )
      : say(
          `The document declares no way to log in; its text mentions: ${named}.`,
          `Het document beschrijft geen manier van aanmelden; de tekst noemt: ${named}.`,
        );
  return line('authentication', 'unknown', note, hints.evidence);
}

const INTERACTIVE = new Set(['authorization code', 'implicit', 'device code']);

/** `only`: every declared way needs a person at a screen. `maybe`: it cannot be told. */
export function interactiveOnly(schemes: AuthenticationScheme[]): 'only' | 'no' | 'maybe' {
  if (schemes.length === 0) return 'maybe';
  const unattended = schemes.some(
    ({ kind, details }) =>
      ['apiKey', 'basic', 'bearer', 'mutualTls'].includes(kind) ||
      details.some((flow) => flow === 'client credentials' || flow === 'password'),
  );
  if (unattended) return 'no';
  const interactive = schemes.every(
    ({ kind, details }) => kind === 'oauth2' && details.length > 0 && details.every((flow) => INTERACTIVE.has(flow)),
  );
  return interactive ? 'only' : 'maybe';
}
