import type { Evidence, FeasibilityLine } from '../feasibility-report.js';
import { line } from '../lifecycle/findings.js';
import type { ApiDocument } from '../openapi/api-document.js';
import type { ApiOperation } from '../openapi/api-operation.js';
import { own, textOf } from '../reading/plain-value.js';
import { say } from '../wording/say.js';
import { joined } from '../words/words.js';

const NUMBER_OF_REQUESTS =
  /\b\d[\d.,]*\s*(?:requests?|calls?|verzoeken|aanroepen|anfragen|api calls?)\b[^.]{0,30}?\b(?:per|a|\/|each|every|pro)\s*(?:second|minute|hour|day|seconde|minuut|uur|dag|sekunde|minute|stunde|tag)/i;

/** Limits of how often one may call: answers 429, headers, numbers in prose. */
export function rateLimitLine(
  document: ApiDocument,
  operations: ApiOperation[],
  first: ApiOperation[],
): FeasibilityLine {
  const evidence: Evidence[] = [];
  for (const operation of new Set([...first, ...operations])) {
    for (const [status, response] of operation.responses) {
      if (status === '429') evidence.push(response.evidence('429', operation.name));
      const header = status.startsWith('2')
        ? response
            .child('headers')
            .entries()
            .find(([name]) => /rate-?limit|retry-after/i.test(name))
        : undefined;
      if (header) evidence.push(header[1].evidence(header[0], operation.name));
    }
    if (evidence.length >= 4) break;
  }
  const info = document.root.child('info');
  const text = textOf(own(info.value, 'description')).slice(0, 50_000);
  const match = NUMBER_OF_REQUESTS.exec(text);
  if (match)
    return line(
      'rateLimit',
      'yes',
      say(`Limits are described: ${match[0]}.`, `Er zijn limieten beschreven: ${match[0]}.`),
      [info.child('description').evidence(match[0]), ...evidence],
    );
  if (evidence.length > 0)
    return line(
      'rateLimit',
      'yes',
      say(
        'There are limits; how high they are has to be asked.',
        'Er zijn limieten; hoe hoog ze zijn moet worden gevraagd.',
      ),
      evidence,
    );
  return line('rateLimit', 'unknown', say('No limits are described.', 'Er zijn geen limieten beschreven.'));
}

const NARROWING =
  /^(?:fields|field|select|attributes|excludedattributes|excludeattributes|exclude|excludefields|include_fields|includefields|properties|projection|columns|only|velden|felder|fl|outputfields|responsefields|fieldset)$/;

/** Can the reader say which fields it wants? What is never received need not be protected. */
export function narrowingLine(lists: ApiOperation[]): FeasibilityLine {
  const found = lists.flatMap((operation) =>
    operation.query
      .filter(({ name }) => NARROWING.test(joined(name.replace(/\[.*\]$/, ''))))
      .map(({ name, description, place }) => ({ name, evidence: place.evidence(description || name, operation.name) })),
  );
  const [first] = found;
  if (first)
    return line(
      'fieldNarrowing',
      'yes',
      say(
        `The fields to be read can be chosen, with "${first.name.slice(0, 60)}".`,
        `De te lezen velden kunnen worden gekozen, met "${first.name.slice(0, 60)}".`,
      ),
      found.map(({ evidence }) => evidence),
    );
  return line(
    'fieldNarrowing',
    'unknown',
    say(
      'The document does not say that fields can be left out.',
      'Het document zegt niet dat velden kunnen worden weggelaten.',
    ),
  );
}

/** Webhooks or events, so that not every run reads everything. */
export function changeFeedLine(
  document: ApiDocument,
  operations: ApiOperation[],
  since: FeasibilityLine,
): FeasibilityLine {
  const hooks = document.root
    .child('webhooks')
    .entries()
    .map(([name, place]) => place.evidence(name));
  const paths = operations
    .filter(
      ({ path, method }) =>
        method === 'post' && /\/(?:webhooks?|(?:event)?-?hooks|event-?subscriptions?|subscriptions)\/?$/i.test(path),
    )
    .map((operation) => operation.place.evidence(operation.title, operation.name));
  if (hooks.length + paths.length > 0)
    return line(
      'changeFeed',
      'yes',
      say('The application can announce changes (webhooks).', 'De applicatie kan wijzigingen melden (webhooks).'),
      [...hooks, ...paths],
    );
  if (since.answer === 'yes') return line('changeFeed', 'yes', since.note, since.evidence);
  return line(
    'changeFeed',
    'unknown',
    say('No webhooks or list of changes is described.', 'Er zijn geen webhooks of lijst van wijzigingen beschreven.'),
  );
}
