import type { Evidence, FeasibilityLine } from '../feasibility-report.js';
import { line } from '../lifecycle/findings.js';
import type { ApiDocument } from '../openapi/api-document.js';
import { listOf, own, shortLine, textOf } from '../reading/plain-value.js';
import { say } from '../wording/say.js';

export interface ServerAddress {
  url: string;
  isPlain: boolean;
  /** The address itself is different for each customer. */
  isPerCustomer: boolean;
  isTest: boolean;
  evidence: Evidence;
}

const TEST =
  /sandbox|\btest|acceptance|acceptatie|\bacc[.-]|staging|\bdemo\b|\buat\b|\bdev\b|development|preprod|testsystem/i;
const CUSTOMER =
  /tenant|customer|klant|org|company|domain|subdomain|instance|environment|host|account|site|school|workspace|server|base/i;

/** Addresses of the API, from `servers` or from `host`, `basePath` and `schemes`. */
export function serverAddresses(document: ApiDocument): ServerAddress[] {
  const { root } = document;
  const servers = root
    .child('servers')
    .items()
    .map((server) => {
      const names = server
        .child('variables')
        .entries()
        .map(([name]) => name);
      const inUrl = [...server.text('url').matchAll(/\{([^}]*)\}/g)].map(([, name]) => name!);
      return address(server.text('url'), server.text('description'), server.evidence(server.text('url')), [
        ...names,
        ...inUrl,
      ]);
    });
  const host = root.text('host');
  if (host === '') return servers;
  const schemes = listOf(own(root.value, 'schemes')).map(textOf);
  const pointer = root.child('host');
  return [
    ...servers,
    ...(schemes.length > 0 ? schemes : ['https']).map((scheme) => {
      const url = `${scheme}://${host}${root.text('basePath')}`;
      return address(url, '', pointer.evidence(url), /\{/.test(host) ? ['host'] : []);
    }),
  ];
}

function address(url: string, description: string, evidence: Evidence, variables: string[]): ServerAddress {
  return {
    url: shortLine(url),
    isPlain: /^http:\/\/(?!localhost|127\.|\[::1)/i.test(url),
    isPerCustomer:
      variables.some((name) => CUSTOMER.test(name)) || /your[-_ ]?(?:domain|company|tenant|organi)/i.test(url),
    isTest: TEST.test(`${url} ${description}`),
    evidence,
  };
}

export function transportLine(servers: ServerAddress[]): FeasibilityLine {
  const plain = servers.filter(({ isPlain }) => isPlain);
  const safe = servers.filter(({ url }) => /^https:/i.test(url));
  if (safe.length > 0 && plain.length === 0)
    return line(
      'transport',
      'yes',
      say('All addresses use https.', 'Alle adressen gebruiken https.'),
      evidenceOf(safe),
    );
  if (safe.length > 0)
    return line(
      'transport',
      'yes',
      say(
        'https is possible; http is offered as well and must not be used.',
        'https kan; http wordt ook aangeboden en mag niet worden gebruikt.',
      ),
      evidenceOf([...plain, ...safe]),
    );
  if (plain.length > 0)
    return line(
      'transport',
      'no',
      say('The only address uses http, without encryption.', 'Het enige adres gebruikt http, zonder versleuteling.'),
      evidenceOf(plain),
    );
  return line(
    'transport',
    'unknown',
    say('The document names no full address.', 'Het document noemt geen volledig adres.'),
    evidenceOf(servers),
  );
}

const evidenceOf = (servers: ServerAddress[]): Evidence[] => servers.map(({ evidence }) => evidence);

export function testSystemLine(servers: ServerAddress[], document: ApiDocument): FeasibilityLine {
  const test = servers.filter(({ isTest }) => isTest);
  if (test.length > 0)
    return line(
      'testSystem',
      'yes',
      say('An address for testing is named.', 'Er is een adres om te testen genoemd.'),
      evidenceOf(test),
    );
  const text = document.root.child('info').text('description').slice(0, 50_000);
  const match =
    /sandbox|test (?:environment|tenant|system)|testomgeving|acceptatieomgeving|testsystem|testumgebung/i.exec(text);
  if (match) {
    const where = document.root
      .path('info', 'description')
      .evidence(text.slice(Math.max(0, match.index - 40), match.index + 80));
    return line(
      'testSystem',
      'unknown',
      say(
        'The text mentions a test system; whether it is available has to be asked.',
        'De tekst noemt een testsysteem; of dat beschikbaar is moet worden gevraagd.',
      ),
      [where],
    );
  }
  return line(
    'testSystem',
    'unknown',
    say('The document names no test system.', 'Het document noemt geen testsysteem.'),
  );
}
