import {
  addressOf,
  bare,
  bodyText,
  constantName,
  fact,
  memberPath,
  pairs,
  part,
  parts,
  piecesOf,
  type ScriptView,
  type SyntaxNode,
  webCalls,
} from '#connectors';
import type { Detection } from '../../findings/finding.js';
import { at, type Review } from '../../review.js';
import { isOutput } from '../../script/origins.js';
import { WholeValues } from '../../script/whole-values.js';
import type { Rule } from '../rule.js';

const narrows = /(?:^|[?&{";,]|\$)\s*"?(select|fields?|attributes|properties|fieldset)"?\s*[=:]/i;

/** Whole records of the HR system go out to the platform. */
export const wholeRecords: Rule = {
  id: 'PRIV-002',
  severity: 'high',
  steps: [1, 2, 3],
  *detect(review) {
    for (const script of personScripts(review)) {
      const values = new WholeValues(script);
      const found = outputs(script).find((output) => values.sourceOf(output));
      if (!found) continue;
      const evidence = narrowedAtSource(review, script);
      yield at(
        script,
        found,
        firstVariable(script, found),
        evidence === null ? {} : { severity: 'info', note: evidence },
      );
    }
  },
};

function personScripts(review: Review): ScriptView[] {
  return review.actions.filter(({ place }) => place.action === 'persons');
}

/** What a script gives the platform: values that leave it at its own level. */
function outputs(script: ScriptView): SyntaxNode[] {
  return [
    ...script
      .kind('Pipeline')
      .filter(
        (node) => isOutput(script, node) && script.functionOf(node) === null && !isInBlockOfCommand(script, node),
      ),
    ...script
      .kind('ReturnStatement')
      .filter((node) => script.functionOf(node) === null && !isInBlockOfCommand(script, node)),
  ].filter((node) => !isSilent(script, node));
}

/** In `Where-Object { … }` or `.Where({ … })` a value is a condition; `ForEach-Object { … }` hands it on. */
function isInBlockOfCommand(script: ScriptView, node: SyntaxNode): boolean {
  for (const { node: holder } of script.holdersOf(node)) {
    if (holder.kind !== 'ScriptBlockExpression') continue;
    const command = script.callAt(script.holder(holder)?.node);
    return (
      command?.name !== 'foreach-object' ||
      script.holder(command.node)?.role !== 'pipelineElements' ||
      !isOutput(script, script.holder(command.node)!.node)
    );
  }
  return false;
}

/** Ends in a command that gives nothing back, or is an expression that only does something. */
function isSilent(script: ScriptView, node: SyntaxNode): boolean {
  const last = parts(node, 'pipelineElements').at(-1);
  const call = script.callAt(last);
  if (call)
    return (
      /^(write-(verbose|information|warning|error|host|debug|progress)|out-(null|file)|add-member|set-\w+|export-\w+|foreach-object|remove-\w+|start-\w+)$/.test(
        call.name,
      ) && call.name !== 'foreach-object'
    );
  const inner = bare(node);
  return (
    inner.kind === 'InvokeMemberExpression' &&
    /^(add|addrange|remove|clear|insert)$/i.test(constantName(part(inner, 'member')) ?? '')
  );
}

function firstVariable(script: ScriptView, node: SyntaxNode): string {
  const found = script.kind('VariableExpression').filter((variable) => script.isInside(variable, node));
  return found.sort((a, b) => a.start - b.start)[0]
    ? `$${fact(found[0]!, 'variablePath')}`
    : script.textOf(node).slice(0, 40);
}

/** Why the source gives no more than asked for: a connector definition, named fields in the request, fields that the customer ticks. */
function narrowedAtSource(review: Review, script: ScriptView): string | null {
  if (review.input.files.some(({ path }) => /\.gcn$/i.test(path))) return 'connectorDefinition';
  const requests = [
    ...webCalls(script).flatMap(({ uri, body }) => [
      ...uri.map((node) => addressOf(script, node)),
      ...body.map((node) => bodyText(script, node)),
    ]),
    ...addressTexts(script),
  ];
  if (requests.some((text) => narrows.test(text))) return 'namedFieldsInRequest';
  const readme = review.package.readme ? (review.textOf(review.package.readme.path)?.text ?? '') : '';
  const consent =
    /(only|just|alleen|uitsluitend|nur)[^.\n]{0,80}(fields|attributes|velden|attributen|felder|columns|kolommen)|(tick|select|enable|choose|whitelist|vink|selecteer)[^.\n]{0,60}(attributes|fields|attributen|velden)|getconnector/i;
  return consent.test(readme) ? 'fieldsChosenByCustomer' : null;
}

/** Addresses that reach a request through a function of the script. */
function addressTexts(script: ScriptView): string[] {
  return script
    .kind('ExpandableStringExpression', 'StringConstantExpression')
    .map((node) =>
      piecesOf(script, node, 2)
        .filter((piece) => typeof piece === 'string')
        .join('…'),
    )
    .filter((text) => text.includes('?') || text.startsWith('&'));
}

const group =
  /^(custom|user_?defined|free|vrije|extra|additional|dynamic|zusatz|freie)[_ ]?(fields?|velden|felder|attributes?|field_?groups?|properties|data|fieldvalues?)?$|^(extension_?attributes|vrijevelden|customfieldgroup|userdefinedfields|freefields|zusatzfelder|dynamic_.+|udfs?)$/i;

/** A group of fields that the customer fills freely, handed on as a whole. */
export const freeFields: Rule = {
  id: 'PRIV-008',
  severity: 'high',
  steps: [1, 3],
  *detect(review) {
    for (const script of personScripts(review)) {
      const seen = new Set<string>();
      for (const node of script.kind('MemberExpression')) {
        const name = constantName(part(node, 'member')) ?? '';
        if (!group.test(name) || seen.has(name.toLowerCase()) || !isCopied(script, node)) continue;
        seen.add(name.toLowerCase());
        yield at(script, node, name);
      }
    }
  },
};

/** The group as a value of an object, gone through by computed names, or put out; reading one named field of it is no copy. */
function isCopied(script: ScriptView, node: SyntaxNode): boolean {
  for (const { node: holder, role } of script.holdersOf(node)) {
    if (!passesOn.test(holder.kind)) return copiesHere(script, node, holder, role);
    if (parts(holder, 'pipelineElements').length > 1) return pipesOn(script, holder);
  }
  return false;
}

const passesOn =
  /^(CommandExpression|ParenExpression|Pipeline|ConvertExpression|StatementBlock|ArrayExpression|SubExpression)$/;

function copiesHere(script: ScriptView, node: SyntaxNode, holder: SyntaxNode, role: string): boolean {
  const name = constantName(part(holder, 'member'));
  switch (holder.kind) {
    case 'Hashtable':
      return pairs(holder).some(({ value }) => script.isInside(node, value));
    case 'ForEachStatement':
      return role === 'condition' && copiesByName(script, holder);
    case 'AssignmentStatement':
      return role === 'right' && bare(part(holder, 'left')!).kind !== 'VariableExpression';
    case 'MemberExpression':
      return isPropertyList.test(name ?? '') && isCopied(script, holder);
    default:
      return isGivenTo(script, holder, /^(add-member|write-output)$/);
  }
}

const isPropertyList = /^(psobject|properties)$/i;
const isGivenTo = (script: ScriptView, holder: SyntaxNode, names: RegExp) =>
  names.test(script.callAt(holder)?.name ?? '');

function pipesOn(script: ScriptView, pipeline: SyntaxNode): boolean {
  const names = parts(pipeline, 'pipelineElements').map((element) => script.callAt(element)?.name ?? '');
  if (names.includes('where-object') || names.includes('select-object')) return false;
  return names.includes('foreach-object')
    ? /\$\(?(_|psitem)\.(name|key|field\w*|label|id)\b/i.test(script.textOf(pipeline))
    : names.includes('convertto-json');
}

function copiesByName(script: ScriptView, loop: SyntaxNode): boolean {
  const body = script.textOf(part(loop, 'body')!);
  const item = memberPath(part(loop, 'variable')!) ?? '';
  const computed = new RegExp(`(\\[|-(Note\\w*)?Name\\s+|\\.)["']?\\(?\\$\\(?${item}(\\.\\w+)*`, 'i').test(body);
  return computed && !/-c?i?(eq|in|contains)\b|switch/i.test(body);
}

/** The API document says that an answer holds class-A fields, and the script asks for it without naming fields. */
export const unnarrowedEndpoint: Rule = {
  id: 'PRIV-004',
  severity: 'high',
  steps: [1],
  *detect(review): Generator<Detection> {
    const reads = (review.input.api?.reads ?? []).filter(({ fields }) => fields.length > 0);
    const seen = new Set<string>();
    for (const script of review.actions)
      for (const call of webCalls(script).filter(({ method }) => method === 'GET' || method === null))
        for (const uri of call.uri) {
          const address = addressOf(script, uri);
          const hit = reads.find(({ path }) => !seen.has(path) && matchesPath(address, path));
          if (!hit || narrows.test(address) || call.body.some((body) => narrows.test(bodyText(script, body)))) continue;
          seen.add(hit.path);
          yield at(script, call.call.node, `${hit.path} (${hit.fields.slice(0, 4).join(', ')})`);
        }
  },
};

/** Does an address with unknown parts (`…`) end in the document's path? */
function matchesPath(address: string, path: string): boolean {
  const segments = (text: string) =>
    text
      .replace(/^[a-z]+:\/\/[^/]+/i, '')
      .split(/[?#]/)[0]!
      .split('/')
      .filter((segment) => segment !== '');
  const [asked, known] = [segments(address), segments(path)];
  if (known.length === 0 || asked.length < known.length) return false;
  return asked
    .slice(-known.length)
    .every((segment, index) =>
      known[index]!.startsWith('{')
        ? true
        : segment.replace(/^…(?=\w)/, '').toLowerCase() === known[index]!.toLowerCase(),
    );
}
