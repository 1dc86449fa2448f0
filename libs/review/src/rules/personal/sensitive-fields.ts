import type { Detection } from '../../findings/finding.js';
import type { Review } from '../../review.js';
import { classOf, fieldUses, type FieldUse } from './field-uses.js';
import type { Rule } from '../rule.js';

/** Uses of one class, each name once a file. */
function* usesOf(review: Review, wanted: 'A' | 'B'): Generator<FieldUse & { topic: string }> {
  const seen = new Set<string>();
  for (const use of fieldUses(review)) {
    const { class: found, topic, token } = classOf(use.name);
    const key = `${use.path}\n${token}`;
    if (found !== wanted || seen.has(key)) continue;
    seen.add(key);
    yield { ...use, topic: topic! };
  }
}

const asDetection = ({ path, start, end, name }: FieldUse): Detection => ({ path, start, end, subject: name });

export const classA: Rule = {
  id: 'PRIV-001',
  severity: 'blocker',
  steps: [1, 2, 3],
  *detect(review) {
    for (const use of usesOf(review, 'A')) yield asDetection(use);
  },
};

/** Once a topic for the whole connector: the question is what it is for. */
export const classB: Rule = {
  id: 'PRIV-003',
  severity: 'high',
  steps: [1, 3],
  *detect(review) {
    const seen = new Set((review.input.design?.withPurpose ?? []).map((name) => classOf(name).topic));
    for (const use of usesOf(review, 'B')) {
      if (seen.has(use.topic)) continue;
      seen.add(use.topic);
      yield asDetection(use);
    }
  },
};

/** A national number that finds accounts by: as number of a person, in a correlation, or in a lookup. */
export const nationalIdAsKey: Rule = {
  id: 'PRIV-009',
  severity: 'blocker',
  steps: [1],
  *detect(review) {
    for (const [path, name] of keysInFiles(review)) yield inFile(review, path, name);
    yield* keysInScripts(review);
  },
};

const isNational = (name: string) => classOf(name).topic === 'nationalId';

/** Path and name of each key in mappings and README. */
function keysInFiles({ package: { correlation, flavours, readme } }: Review): [string, string][] {
  const persons = flavours.flatMap(({ personMapping }) =>
    (personMapping?.person ?? [])
      .filter(
        ({ name, value }) =>
          /^(ExternalId|Aggregation|UserName)$/i.test(name) && value.split(/[^\p{L}\d_]+/u).some(isNational),
      )
      .map(({ value }): [string, string] => [personMapping!.path, value]),
  );
  const unique = flavours.flatMap(({ fieldMapping }) =>
    (fieldMapping?.uniqueFieldNames ?? [])
      .filter(isNational)
      .map((name): [string, string] => [fieldMapping!.path, name]),
  );
  const correlated =
    readme && correlation ? [correlation.personField, correlation.accountField].find(isNational) : undefined;
  return [...persons, ...unique, ...(correlated ? [[readme!.path, correlated] as [string, string]] : [])];
}

function inFile(review: Review, path: string, word: string): Detection {
  const start = Math.max(0, review.textOf(path)?.text.indexOf(word) ?? 0);
  return { path, start, end: start + word.length, subject: word };
}

const keyed = [
  /(?:ExternalId|AccountReference|Aggregation)["']?\]?\s*=\s*["']?\$\(?\$?(?:\w+\.)*(?<name>\w+)/gi,
  /-(?:NotePropertyName|Name)\s+["']?ExternalId["']?\s+-(?:NotePropertyValue|Value)\s+["']?\$\(?(?:\w+\.)*(?<name>\w+)/gi,
  /[?&]\$?(?:filter|query|q|search)=(?:[^"'\r\n]*?\b)?(?<name>\w+)\s*(?:=|\beq\b)/gi,
  /[?&](?<name>[A-Za-z]\w*)=\$/g,
  /\bwhere\s+(?:\w+\.)?\[?(?<name>\w+)\]?\s*=/gi,
  /Where-Object\s*\{?\s*(?:\$_|\$PSItem)?\.?(?<name>\w+)\s+-eq\s+\$/gi,
  /\$_\.(?<name>\w+)\s+-eq\s+\$/gi,
  /AccountField\s*=\s*["'](?<name>\w+)["']/gi,
  /Group-Object\s+(?:-Property\s+)?["']?(?<name>\w+)["']?\s+-AsHash/gi,
  /-Filter\s+["'{(]+\s*(?<name>\w+)\s+-eq/gi,
];

function* keysInScripts(review: Review): Generator<Detection> {
  for (const script of review.actions) {
    const isComment = (offset: number) =>
      script.syntax?.comments.some(({ start, end }) => start <= offset && offset < end) ?? false;
    const found = keyed
      .flatMap((pattern) => [...script.text.matchAll(pattern)])
      .find(({ groups, index }) => isNational(groups!['name']!) && !isComment(index));
    if (found)
      yield {
        path: script.path,
        start: found.index,
        end: found.index + found[0].length,
        subject: found.groups!['name']!,
      };
  }
}
