import { masked, positionsIn, type Position } from '../text-position.js';
import { isSecretLiteral, namesSecret } from './secret-literal.js';
import { secretShapes, type SecretKind } from './secret-shapes.js';

export interface FoundSecret extends Position {
  kind: SecretKind;
  /** UTF-16 offsets of the secret value itself, `end` exclusive. */
  start: number;
  end: number;
  /** The name that it is given to; null where its own form gave it away. */
  name: string | null;
  /** Its first signs; never the whole. */
  sample: string;
}

/** `Example: <token>…`, `"placeholder": "…"`: shown, not used. */
function isExample(text: string, start: number): boolean {
  const line = text
    .slice(Math.max(start - 60, 0), start)
    .split('\n')
    .at(-1)!;
  return /"placeholder"\s*:|\b(example|voorbeeld|beispiel|e\.g\.|bijv\.)\W/i.test(line);
}

/** Names are bounded, so that a word of any length is passed over in one go. `$name = 'value'`, `"name": "value"`, `name: value`, `-Name 'value'`, `NAME=value`. */
const named = [
  /(?<![$\w.-])(?<name>[$\w.-]{0,80}[A-Za-z][\w.-]{0,80})["'\]]*\s*(?:=>|[:=])\s*(?:\[[\w.]+\]\s*)?(?<quote>["'])(?<value>(?:(?!\k<quote>)[^\r\n]){4,512})\k<quote>/dg,
  /(?<!\w)-(?<name>[A-Za-z]\w*)[ :]+(?<quote>["'])(?<value>(?:(?!\k<quote>)[^\r\n]){4,512})\k<quote>/dg,
  /^[ \t]*(?:export[ \t]+)?(?<name>[A-Za-z][\w.-]*)[ \t]*[:=][ \t]*(?<value>[^\s"'#$(){};,]{8,512})[ \t]*\r?$/dgm,
];

/**
 * Secrets that stand in a text as they are: told by their own form, or by the name that they are given to together with how random they
 * look. Placeholders, variables and names of things are none. For scripts, settings, documents and uploads alike.
 */
export function findSecrets(text: string): FoundSecret[] {
  const position = positionsIn(text);
  const found: FoundSecret[] = [];
  const add = (kind: SecretKind, [start, end]: [number, number], name: string | null) => {
    if (found.some((other) => other.start < end && start < other.end)) return;
    found.push({ kind, start, end, ...position(start), name, sample: masked(text.slice(start, end)) });
  };
  for (const { kind, shape, real } of secretShapes)
    for (const match of text.matchAll(new RegExp(shape.source, `${shape.flags}d`)))
      if (real(match.groups!.value!) && !isExample(text, match.index)) add(kind, match.indices!.groups!.value!, null);
  for (const { name, place } of namedLiterals(text)) add('namedLiteral', place, name);
  return found.sort((a, b) => a.start - b.start);
}

function* namedLiterals(text: string): Generator<{ name: string; place: [number, number] }> {
  for (const form of named)
    for (const { groups, indices } of text.matchAll(form)) {
      const name = groups!.name!.replace(/^\$/, '');
      const isBuilt = groups!.quote === '"' && /\$[\w({]/.test(groups!.value!);
      if (!isBuilt && namesSecret(name) && isSecretLiteral(name, groups!.value!))
        yield { name, place: indices!.groups!.value! };
    }
}
