import {
  constantName,
  fact,
  memberPath,
  pairs,
  part,
  parts,
  piecesOf,
  type ScriptView,
  type SyntaxNode,
} from '#connectors';
import { at, type Review } from '../../review.js';
import type { Origin } from '../../script/origin-names.js';
import type { Rule } from '../rule.js';

/** A text that is put together, where no larger one holds it. */
interface BuiltText {
  node: SyntaxNode;
  pieces: (string | SyntaxNode)[];
}

function builtTexts(script: ScriptView): BuiltText[] {
  const builds = (node: SyntaxNode) =>
    (node.kind === 'ExpandableStringExpression' && parts(node, 'nestedExpressions').length > 0) ||
    (node.kind === 'BinaryExpression' && ['Plus', 'Format'].includes(fact(node, 'operator')));
  const concatenations = script
    .kind('InvokeMemberExpression')
    .filter((node) => /^\[(system\.)?string\]::(concat|format)$/i.test(script.textOf(node).split('(')[0]!));
  return [...script.kind('ExpandableStringExpression', 'BinaryExpression').filter(builds), ...concatenations]
    .filter((node) => !builds(script.holder(node)?.node ?? node) || script.holder(node)?.node === node)
    .map((node) => ({ node, pieces: piecesOf(script, node) }));
}

/** Each value in a built text, with the constant text before it (`…` for other values) and after it. */
function* valuesIn({ pieces }: BuiltText): Generator<{ value: SyntaxNode; before: string; after: string }> {
  for (const [index, value] of pieces.entries()) {
    if (typeof value === 'string') continue;
    const text = (part: string | SyntaxNode) => (typeof part === 'string' ? part : '…');
    yield {
      value,
      before: pieces.slice(0, index).map(text).join(''),
      after: pieces
        .slice(index + 1)
        .map(text)
        .join(''),
    };
  }
}

const query = /[?&][\w$.[\]-]+=[^&]*$/;
const odata = /\b(eq|ne|startswith|endswith|contains)[\s(,]+[^'"]*['"]$/i;
const comparison = /[\w.)\]]\s*(==|=|!=|=gt=|-eq|-like|-ne)\s*["'`]+$/;
const ldap = /\(\w+=\*?$/;

/** Is the value part of a filter or query string? `Field=='…`, `userName eq "…`, `(mail=…`, `?search=…`. */
function isInFilter(before: string): boolean {
  return query.test(before) || odata.test(before) || comparison.test(before) || ldap.test(before);
}

const isSql =
  /\bselect\b[\s\S]+\bfrom\b|\binsert\s+into\b|\bupdate\s+[\w.[\]"…]+\s+set\b|\bdelete\s+from\b|\bexec(ute)?\s+[\w.[\]]+\s|\bmerge\s+into\b/i;
const isMessage =
  /^\s*(could not|failed|error|successfully|account|no |found|created|updated|the |[A-Z][a-z]+ [a-z]+ [a-z]+ )/;

const outside = (origins: Set<Origin>, wanted: Origin[]) => wanted.some((origin) => origins.has(origin));

export const unencodedFilter: Rule = {
  id: 'INJ-003',
  severity: 'high',
  steps: [2],
  *detect(review) {
    for (const script of review.actions) {
      for (const found of candidates(review, script)) {
        if (!isInFilter(found.before) || isSql.test(found.whole)) continue;
        if (!found.whole.includes('://') && !isUsedAsQuery(script, found.node, found.whole)) continue;
        yield at(script, found.node, script.textOf(found.value));
      }
    }
  },
};

interface Candidate {
  node: SyntaxNode;
  value: SyntaxNode;
  before: string;
  whole: string;
}

/** Values of persons in built texts that are no log lines, one a text. */
function* candidates(review: Review, script: ScriptView, wanted: Origin[] = ['person']): Generator<Candidate> {
  const origins = review.originsIn(script);
  for (const built of builtTexts(script)) {
    if (isLogText(script, built.node)) continue;
    for (const { value, before, after } of valuesIn(built)) {
      if (!outside(origins.of(value), wanted)) continue;
      yield { node: built.node, value, before, whole: `${before}…${after}` };
    }
  }
}

function isLogText(script: ScriptView, node: SyntaxNode): boolean {
  for (const { node: holder, role } of script.holdersOf(node)) {
    if (holder.kind === 'ThrowStatement') return true;
    if (holder.kind === 'Command') return /^write-(?!output)|^hid-/.test(script.callAt(holder)?.name ?? '');
    if (holder.kind === 'Hashtable' && /^(message|displayname|action)$/i.test(keyAround(script, node, holder)))
      return true;
    if (holder.kind === 'AssignmentStatement')
      return role === 'right' && /(message|msg|audit|log|displayname)\s*$/i.test(script.textOf(part(holder, 'left')!));
  }
  return false;
}

function keyAround(script: ScriptView, node: SyntaxNode, table: SyntaxNode): string {
  return constantName(pairs(table).find(({ value }) => script.isInside(node, value))?.key ?? null) ?? '';
}

/** A filter without an address in the same text: given as a filter, or put into a variable or entry that is called so. */
function isUsedAsQuery(script: ScriptView, node: SyntaxNode, whole: string): boolean {
  if (/^[?&…/]|[?&][\w$]+=/.test(whole.trim())) return true;
  for (const { node: holder, role } of script.holdersOf(node)) {
    if (holder.kind === 'Command') {
      const call = script.callAt(holder)!;
      return (
        [...call.named].some(
          ([name, value]) =>
            value &&
            script.isInside(node, value) &&
            /^(fi|filter|ldapfilter|query|search|uri|endpoint|path|searchstring|where)/.test(name),
        ) || call.name.startsWith('invoke-')
      );
    }
    if (holder.kind === 'AssignmentStatement' && role === 'right')
      return /(filter|query|search|uri|url|endpoint|path|fiql)\w*['"\])]*\s*$/i.test(
        script.textOf(part(holder, 'left')!),
      );
    if (holder.kind === 'Hashtable')
      return /filter|query|search|uri|url|endpoint/i.test(keyAround(script, node, holder));
  }
  return false;
}

export const unencodedPath: Rule = {
  id: 'INJ-004',
  severity: 'medium',
  steps: [2],
  *detect(review) {
    for (const script of review.actions) {
      const seen = new Set<string>();
      for (const { node, value, before, whole } of candidates(review, script, ['person', 'reference'])) {
        const text = script.textOf(value);
        if (
          !/(:\/\/|^…\/|^\/)[^?]*\/$/.test(before) ||
          before.includes('?') ||
          seen.has(text) ||
          isSql.test(whole) ||
          /\\/.test(before)
        )
          continue;
        seen.add(text);
        const isReference = !review.originsIn(script).of(value).has('person');
        yield at(script, node, text, isReference ? { severity: 'info', note: 'storedReference' } : {});
      }
    }
  },
};

export const builtSql: Rule = {
  id: 'INJ-005',
  severity: 'blocker',
  steps: [2],
  *detect(review) {
    for (const script of review.actions) {
      const seen = new Set<number>();
      for (const { node, value, whole } of candidates(review, script, ['person', 'reference', 'response'])) {
        if (!isSql.test(whole) || isMessage.test(whole) || seen.has(node.start)) continue;
        seen.add(node.start);
        yield at(script, node, script.textOf(value));
      }
    }
  },
};

export const builtDocument: Rule = {
  id: 'INJ-008',
  severity: 'medium',
  steps: [2],
  *detect(review) {
    for (const script of review.actions) {
      const seen = new Set<number>();
      for (const { node, value, before, whole } of candidates(review, script)) {
        const isJson = /^\s*[{[]\s*(\\?["'`]|\{)/.test(whole) && /["'`]\s*:\s*["'`\\]*$/.test(before);
        const isXml =
          /<[A-Za-z][\w:.-]*[^<>]*>[^<>]*$|<[A-Za-z][^<>]*=["'`]+$/.test(before) && /<\/|\/>|\?>/.test(whole);
        if ((!isJson && !isXml) || seen.has(node.start)) continue;
        seen.add(node.start);
        yield at(script, node, script.textOf(value));
      }
    }
  },
};

/** `$object.$name` where the name comes from outside; names that come from an object's own properties are no danger. */
export const computedMember: Rule = {
  id: 'INJ-006',
  severity: 'low',
  steps: [2],
  *detect(review) {
    for (const script of review.actions) {
      const origins = review.originsIn(script);
      const seen = new Set<string>();
      for (const node of script.kind('MemberExpression', 'InvokeMemberExpression')) {
        const member = part(node, 'member')!;
        if (member.kind === 'StringConstantExpression' || seen.has(script.textOf(member))) continue;
        if (!outside(origins.of(member), ['person', 'response']) || comesFromProperties(script, member)) continue;
        seen.add(script.textOf(member));
        yield at(script, node, script.textOf(member));
      }
    }
  },
};

function comesFromProperties(script: ScriptView, member: SyntaxNode): boolean {
  const variables = script.kind('VariableExpression').filter((node) => script.isInside(node, member));
  const sources = variables
    .flatMap((node) => script.variables.of(node))
    .map(({ value }) => (value ? script.textOf(value) : ''));
  const text = [script.textOf(member), ...sources].join(' ');
  return (
    /psobject|\.properties|compare-object|\.(name|key|keys)\b|importfields|get-member|accountfield\b/i.test(text) ||
    memberPath(member) === '_'
  );
}
