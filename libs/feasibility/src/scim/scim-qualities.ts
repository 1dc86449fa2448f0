import type { AuthenticationScheme, FeasibilityLine } from '../feasibility-report.js';
import { line } from '../lifecycle/findings.js';
import type { Place } from '../openapi/api-document.js';
import type { CredentialHint } from '../qualities/credential-per-customer.js';
import { say } from '../wording/say.js';

const KINDS: Record<string, AuthenticationScheme['kind']> = {
  oauth: 'oauth2',
  oauth2: 'oauth2',
  oauthbearertoken: 'bearer',
  httpbasic: 'basic',
};

export function scimAuthentication(provider: Place | null): AuthenticationScheme[] {
  return (provider?.child('authenticationSchemes').items() ?? []).slice(0, 20).map((scheme) => {
    const type = scheme.text('type').toLowerCase();
    const kind = Object.hasOwn(KINDS, type) ? KINDS[type]! : 'other';
    return {
      name: scheme.text('name').slice(0, 80),
      kind,
      details: [],
      evidence: scheme.evidence(`${scheme.text('name')}: ${scheme.text('type')}`),
    };
  });
}

export function scimCredential(schemes: AuthenticationScheme[]): { hint: CredentialHint; line: FeasibilityLine } {
  const evidence = schemes.map((scheme) => scheme.evidence);
  if (schemes.length === 0) {
    return {
      hint: 'undeclared',
      line: line(
        'credentialPerCustomer',
        'unknown',
        say(
          'No way to log in is declared, so nothing can be said.',
          'Er is geen manier van aanmelden beschreven, dus hierover is niets te zeggen.',
        ),
      ),
    };
  }
  const note = say(
    'Likely: SCIM services give each customer a token or login. The vendor has to confirm it.',
    'Waarschijnlijk: SCIM-diensten geven elke klant een eigen token of login. De leverancier moet dat bevestigen.',
  );
  return { hint: 'likely', line: line('credentialPerCustomer', 'likely', note, evidence) };
}

/** What the service provider's configuration says of authentication, paging, limits and the like. */
export function scimQualities(
  provider: Place | null,
  schemes: AuthenticationScheme[],
  credential: FeasibilityLine,
): FeasibilityLine[] {
  const names = schemes.map(({ kind }) => kind).join(', ');
  const most = provider?.path('filter', 'maxResults');
  const size = typeof most?.value === 'number' ? String(most.value) : null;
  const changes = provider?.path('bulk', 'supported');
  return [
    schemes.length > 0
      ? line(
          'authentication',
          'yes',
          say(`Declared: ${names}.`, `Beschreven: ${names}.`),
          schemes.map(({ evidence }) => evidence),
        )
      : line(
          'authentication',
          'unknown',
          say(
            'The document declares no way to log in. That does not mean that none is needed.',
            'Het document beschrijft geen manier van aanmelden. Dat betekent niet dat er geen nodig is.',
          ),
        ),
    credential,
    size === null
      ? line(
          'paging',
          'yes',
          say('startIndex and count (by the SCIM protocol).', 'startIndex en count (volgens het SCIM-protocol).'),
          changes?.exists ? [changes.evidence('bulk')] : [],
        )
      : line(
          'paging',
          'yes',
          say(`startIndex and count, at most ${size} at a time.`, `startIndex en count, hoogstens ${size} per keer.`),
          [most!.evidence(`filter.maxResults: ${size}`)],
        ),
    line(
      'rateLimit',
      'unknown',
      say(
        'SCIM does not tell. For provisioning, 25 requests a second for each customer is needed at least.',
        'SCIM zegt het niet. Voor provisioning zijn minstens 25 verzoeken per seconde per klant nodig.',
      ),
    ),
    line(
      'fieldNarrowing',
      'yes',
      say(
        'attributes and excludedAttributes (by the SCIM protocol).',
        'attributes en excludedAttributes (volgens het SCIM-protocol).',
      ),
    ),
    line(
      'changeFeed',
      'unknown',
      say(
        'SCIM has no list of changes; ask about a filter on meta.lastModified.',
        'SCIM heeft geen lijst van wijzigingen; vraag naar een filter op meta.lastModified.',
      ),
    ),
    line('testSystem', 'unknown', say('The document names no test system.', 'Het document noemt geen testsysteem.')),
    transport(provider),
  ];
}

function transport(provider: Place | null): FeasibilityLine {
  const location = provider?.path('meta', 'location');
  const url = typeof location?.value === 'string' ? location.value : '';
  if (/^https:/i.test(url))
    return line('transport', 'yes', say('The service answers on https.', 'De dienst antwoordt op https.'), [
      location!.evidence(url),
    ]);
  if (/^http:/i.test(url))
    return line(
      'transport',
      'no',
      say(
        'The service names an address with http, without encryption.',
        'De dienst noemt een adres met http, zonder versleuteling.',
      ),
      [location!.evidence(url)],
    );
  return line(
    'transport',
    'unknown',
    say('The document names no full address.', 'Het document noemt geen volledig adres.'),
  );
}
