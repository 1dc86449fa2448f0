import type { AuthenticationScheme, Evidence, FeasibilityLine } from '../feasibility-report.js';
import { line } from '../lifecycle/findings.js';
import type { ApiDocument } from '../openapi/api-document.js';
import type { ApiOperation } from '../openapi/api-operation.js';
import { own, textOf } from '../reading/plain-value.js';
import { say } from '../wording/say.js';
import type { ServerAddress } from './servers.js';

const SHARED =
  /\b(?:partner|integration|integrator|vendor|leverancier|reseller|koppelpartner|software.?vendor|isv)[- _]?(?:key|token|id|secret|code|sleutel|credentials?|account|api[- _]?key|schlussel)\b|\b(?:one|single|same|shared) (?:key|token|credential|api key)s?\b[^.]{0,40}\b(?:all|every) (?:customer|client|tenant)/i;

export type CredentialHint = 'likely' | 'ask' | 'suspectedShared' | 'undeclared';
export interface CredentialJudgement {
  hint: CredentialHint;
  line: FeasibilityLine;
}

/** Can each customer have a credential of its own? Never more than "likely": the vendor has to say it. */
export function credentialPerCustomer(
  schemes: AuthenticationScheme[],
  servers: ServerAddress[],
  document: ApiDocument,
  operations: ApiOperation[],
): CredentialJudgement {
  const shared = sharedWords(document, operations);
  if (shared.length > 0) return judged('suspectedShared', shared);
  if (schemes.length === 0) return judged('undeclared', []);
  const evidence = schemes.map((scheme) => scheme.evidence);
  const ownKey = schemes.some(
    ({ kind, details }) =>
      ['apiKey', 'basic', 'bearer', 'mutualTls'].includes(kind) ||
      details.includes('client credentials') ||
      details.includes('password'),
  );
  if (!ownKey) return judged('ask', evidence);
  const tenant = servers.find(({ isPerCustomer }) => isPerCustomer);
  return judged('likely', tenant ? [tenant.evidence, ...evidence] : evidence);
}

const NOTES = {
  likely: say(
    'Likely: the way to log in allows a credential for each customer. The vendor has to confirm it.',
    'Waarschijnlijk: de manier van aanmelden laat een eigen sleutel per klant toe. De leverancier moet dat bevestigen.',
  ),
  ask: say(
    'The document does not tell; the vendor has to be asked.',
    'Het document zegt het niet; dit moet aan de leverancier worden gevraagd.',
  ),
  suspectedShared: say(
    'The document speaks of a key of the partner or integrator: probably one for all customers.',
    'Het document spreekt van een sleutel van de partner of integrator: waarschijnlijk één voor alle klanten.',
  ),
  undeclared: say(
    'No way to log in is declared, so nothing can be said.',
    'Er is geen manier van aanmelden beschreven, dus hierover is niets te zeggen.',
  ),
};

function judged(hint: CredentialHint, evidence: Evidence[]): CredentialJudgement {
  return { hint, line: line('credentialPerCustomer', hint === 'likely' ? 'likely' : 'unknown', NOTES[hint], evidence) };
}

function sharedWords(document: ApiDocument, operations: ApiOperation[]): Evidence[] {
  const { root } = document;
  const schemes = [
    ...root.path('components', 'securitySchemes').entries(),
    ...root.child('securityDefinitions').entries(),
  ];
  const found: Evidence[] = [];
  for (const place of [root.child('info'), ...schemes.map(([, scheme]) => scheme)]) {
    const text = ['name', 'description', 'x-displayName']
      .map((key) => textOf(own(place.value, key)).slice(0, 50_000))
      .join(' ');
    const match = SHARED.exec(spaced(text));
    if (match) found.push(place.evidence(spaced(text).slice(Math.max(0, match.index - 40), match.index + 80)));
  }
  for (const [name, scheme] of schemes) if (SHARED.test(spaced(name))) found.push(scheme.evidence(name));
  // An "id" of the partner in a header only says who calls
  const header = operations
    .flatMap(({ parameters }) => parameters)
    .find(({ in: where, name }) => where === 'header' && SHARED.test(spaced(name)) && !/id$/i.test(name));
  if (header) found.push(header.place.evidence(header.name));
  return found;
}

const spaced = (text: string): string => text.replace(/([a-z])([A-Z])/g, '$1 $2');
