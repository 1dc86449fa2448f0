import { classifyName, personalValues } from '#sensitive';
import { argument, bare, type Call, memberPath, parts, type ScriptView, type SyntaxNode } from '#connectors';
import { at, type Review, type TextFile } from '../../review.js';
import { logEntries } from '../../script/logs.js';
import { isReadingCommand } from '../../script/origin-names.js';
import type { Rule } from '../rule.js';

/** Values that pass the check of a national number or bank account, beside a name that says so. */
export const personalNumbers: Rule = {
  id: 'PRIV-005',
  severity: 'blocker',
  steps: [2],
  alsoInTests: true,
  *detect(review) {
    for (const { path, text } of review.texts)
      for (const { start, end, because, kind } of personalValues(text))
        yield { path, start, end, subject: `${kind} (${because})` };
  },
};

const wholeNames =
  /^(actioncontext\.data|actioncontext|personcontext(\.person)?|person|p|account|user|employee|response\w*|result\w*|currentaccount|correlatedaccount|oldaccount|previousaccount|previousdata|newaccount|outputcontext\.(data|previousdata)|body|.*response|.*account(object)?|.*person|.*employee)$/;

/** A whole object in a log or audit line. */
export const loggedObject: Rule = {
  id: 'PRIV-006',
  severity: 'medium',
  steps: [2, 3],
  *detect(review) {
    for (const script of review.actions) {
      const seen = new Set<string>();
      for (const { value } of logEntries(script)) {
        const object = loggedWhole(script, value);
        const name = object ? script.textOf(object) : '';
        if (!object || seen.has(name.toLowerCase())) continue;
        seen.add(name.toLowerCase());
        yield at(script, object, name);
      }
    }
  },
};

/** What `ConvertTo-Json` makes text of inside a log line, when it is no list of names. */
function loggedWhole(script: ScriptView, value: SyntaxNode): SyntaxNode | null {
  const serialised = script.calls.filter(({ name, node }) => serialises.test(name) && script.isInside(node, value));
  return serialised.map((call) => wholeInput(script, call)).find((source) => source !== null) ?? null;
}

const serialises = /^convertto-(json|csv|xml|html)$|^out-string$/;

function wholeInput(script: ScriptView, call: Call): SyntaxNode | null {
  const pipeline = script.holder(call.node)!.node;
  const input = argument(call, 'InputObject') ?? call.positional[0] ?? parts(pipeline, 'pipelineElements')[0];
  const source = input && bare(input);
  if (!source || source === call.node || /select-object|\.name\b/i.test(script.textOf(pipeline))) return null;
  return isWholeObject(script, source) ? source : null;
}

function isWholeObject(script: ScriptView, source: SyntaxNode): boolean {
  const path = memberPath(source);
  return path === null ? isReadingCommand(script.callAt(source)?.name ?? '') : wholeNames.test(path);
}

const person =
  /^(first|last|given|family|full|display)?_?name$|^naam$|voornaam|achternaam|nachname|vorname|e-?mail|phone|telefoon|mobil/i;
const pretend =
  /example\.|test|demo|dummy|sample|voorbeeld|muster|john|jane|doe|jansen|joe\b|foo|bar\b|contoso|fabrikam|acme|tools4ever|enyoi|helloid|lorem|\.local\b|\.invalid\b|zonderzorg|piet|jan\b/i;

/** Rows of people in a file that is no script: who are they? */
export const realPeople: Rule = {
  id: 'PRIV-010',
  severity: 'high',
  steps: [2],
  alsoInTests: true,
  *detect(review) {
    for (const file of review.texts.filter(({ path }) => /\.(csv|json|txt|xml)$/i.test(path))) {
      const rows = file.path.toLowerCase().endsWith('.json') ? jsonRows(file) : csvRows(file);
      const real = rows.filter((row) => isPerson(row) && !pretend.test(Object.values(row).join(' ')));
      if (real.length >= 3) yield { path: file.path, start: 0, end: 0, subject: `${real.length}` };
    }
  },
};

type Row = Record<string, string>;

/** A name, and something that only a person has: birth date, private address, number. */
function isPerson(row: Row): boolean {
  const filled = Object.entries(row).filter(([, value]) => value !== '');
  const about = filled.filter(([name]) => ['A', 'B'].includes(classifyName(name).class ?? ''));
  return filled.some(([name]) => person.test(name)) && about.length > 0;
}

function csvRows({ text }: TextFile): Row[] {
  const [head = '', ...lines] = text.split(/\r?\n/, 2000);
  const delimiter = [';', '\t', ','].find((mark) => head.split(mark).length > 2);
  if (delimiter === undefined) return [];
  const names = head.split(delimiter).map((name) => name.replaceAll('"', '').trim());
  return lines.map((line) =>
    Object.fromEntries(
      line.split(delimiter).map((value, index) => [names[index] ?? '', value.replaceAll('"', '').trim()]),
    ),
  );
}

function jsonRows({ text }: TextFile): Row[] {
  const rows: Row[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 8 || rows.length > 2000) return;
    if (!Array.isArray(value)) {
      const flat = Object.entries(value).filter(([, inner]) => typeof inner === 'string' || typeof inner === 'number');
      if (flat.length > 2) rows.push(Object.fromEntries(flat.map(([name, inner]) => [name, String(inner)])));
    }
    for (const inner of Object.values(value)) visit(inner, depth + 1);
  };
  try {
    visit(JSON.parse(text), 0);
  } catch {
    return [];
  }
  return rows;
}

/** A mapped field that the functional design does not list. */
export const notInDesign: Rule = {
  id: 'PRIV-007',
  severity: 'high',
  steps: [3],
  *detect(review) {
    const fields = review.input.design?.fields;
    if (!fields) return;
    const listed = new Set(fields.map((name) => name.toLowerCase()));
    for (const { path, name, also } of mappedFields(review))
      if (![name, also].some((known) => listed.has(known.toLowerCase()))) yield inText(review.textOf(path), path, name);
  },
};

/** Fields that get a value; `also` is what a design may call it by instead: the source's field. */
function mappedFields(review: Review): { path: string; name: string; also: string }[] {
  return review.package.flavours.flatMap(({ fieldMapping, personMapping }) => [
    ...(fieldMapping?.fields ?? [])
      .filter(({ actions }) => actions.some(({ mode }) => mode !== 'None'))
      .map(({ name }) => ({ path: fieldMapping!.path, name, also: name })),
    ...[...(personMapping?.person ?? []), ...(personMapping?.contract ?? [])]
      .filter(({ mode }) => mode !== 'fixed')
      .map(({ name, value }) => ({ path: personMapping!.path, name, also: value })),
  ]);
}

function inText(file: TextFile | undefined, path: string, name: string) {
  const start = Math.max(0, file?.text.indexOf(`"${name}"`) ?? 0);
  return { path, start, end: start + name.length + 2, subject: name };
}
