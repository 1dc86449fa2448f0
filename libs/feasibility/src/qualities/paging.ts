import type { ApiShape, Evidence, FeasibilityLine } from '../feasibility-report.js';
import { line } from '../lifecycle/findings.js';
import type { ApiOperation, ApiParameter } from '../openapi/api-operation.js';
import { own } from '../reading/plain-value.js';
import { say } from '../wording/say.js';
import { joined } from '../words/words.js';

const SIZE_ONLY = 'size';
/** How a parameter of the query says which part of a list is wanted. */
const PARAMETERS: [kind: string, names: RegExp][] = [
  [
    'cursor',
    /^(?:cursor|pagetoken|nexttoken|continuationtoken|startingafter|endingbefore|after|nextcursor|skiptoken|marker|bookmark|next|scrollid)$/,
  ],
  ['page number', /^(?:page|pagenumber|pageno|pagenr|pageindex|pagina|paginanummer|seite|currentpage|pagecurrent)$/],
  ['startIndex/count', /^startindex$/],
  ['offset', /^(?:offset|skip|start|startat|from|first|pagestart|pageoffset)$/],
  [
    SIZE_ONLY,
    /^(?:limit|perpage|pagesize|size|top|take|count|max|maxresults|maxcount|itemsperpage|pagelimit|rows|aantal|results)$/,
  ],
];
const NEXT = /^(?:next|nextpage|nextlink|nextcursor|nextpagetoken|odatanextlink|nextrecordsurl)$/;

/** How a list is read in parts; each kind with its evidence. */
export function pagingLine(lists: ApiOperation[]): FeasibilityLine {
  const kinds = new Map<string, Evidence>();
  for (const operation of lists) {
    const asked = operation.parameters.flatMap((parameter) => parameterPaging(operation, parameter));
    for (const [kind, evidence] of [...asked, ...answerPaging(operation)])
      if (!kinds.has(kind)) kinds.set(kind, evidence);
  }
  const evidence = [...kinds.values()];
  const names = [...kinds.keys()].filter((kind) => kind !== SIZE_ONLY).join(', ');
  if (names !== '')
    return line('paging', 'yes', say(`Read in parts: ${names}.`, `In delen te lezen: ${names}.`), evidence);
  return line('paging', 'unknown', kinds.size > 0 ? onlySize : unsaid, evidence);
}

const onlySize = say(
  'A size can be given, but how to read the next part is not described.',
  'Een grootte kan worden gegeven, maar hoe het volgende deel te lezen is staat er niet.',
);
const unsaid = say('How long lists are read is not described.', 'Hoe lange lijsten worden gelezen is niet beschreven.');

function parameterPaging(operation: ApiOperation, { name, in: where, place }: ApiParameter): [string, Evidence][] {
  const plain = joined(name);
  const evidence = () => place.evidence(name, operation.name);
  if (where === 'header' && plain === 'range') return [['Range header', evidence()]];
  const found = where === 'query' ? PARAMETERS.find(([, names]) => names.test(plain)) : undefined;
  return found ? [[found[0], evidence()]] : [];
}

/** A status 206, a `Link` header, or a field that leads to the next part. */
function answerPaging(operation: ApiOperation): [string, Evidence][] {
  const found: [string, Evidence][] = [];
  for (const [status, response] of operation.responses) {
    if (status === '206') found.push(['206 with next part', response.evidence('206', operation.name)]);
    const link = response
      .child('headers')
      .entries()
      .find(([header]) => /^link$/i.test(header));
    if (link) found.push(['Link header', link[1].evidence('Link', operation.name)]);
  }
  const next = operation.responseFields().find(({ name, level }) => level <= 2 && NEXT.test(joined(name)));
  if (next) found.push(['next link in the answer', next.place.evidence(next.path.join('.'), operation.name)]);
  return found;
}

const LOOPS: Record<string, 'page' | 'offset' | 'cursor'> = {
  'page number': 'page',
  offset: 'offset',
  cursor: 'cursor',
};

/** The first way of reading in parts that a plain loop can follow, as it is asked for. */
export const pagingShape = (lists: ApiOperation[]): ApiShape['paging'] =>
  lists.map(loopOf).find((loop) => loop !== null) ?? null;

function loopOf(operation: ApiOperation): ApiShape['paging'] {
  const next = operation.responseFields().find(({ name, level }) => level <= 2 && NEXT.test(joined(name)));
  const canFollow = (kind: string) => kind in LOOPS && (kind !== 'cursor' || next !== undefined);
  const named = operation.query.map((parameter) => ({ parameter, kind: kindOf(parameter) }));
  const found = named.find(({ kind }) => canFollow(kind));
  if (!found) return null;
  const kind = LOOPS[found.kind]!;
  const size = named.find((one) => one.kind === SIZE_ONLY)?.parameter;
  return {
    kind,
    parameter: found.parameter.name,
    sizeParameter: size?.name ?? '',
    most: size ? mostOf(size) : null,
    nextPath: kind === 'cursor' ? next!.path.join('.') : '',
  };
}

const kindOf = ({ name }: ApiParameter): string => PARAMETERS.find(([, names]) => names.test(joined(name)))?.[0] ?? '';

/** The largest size that the document allows. */
function mostOf({ place }: ApiParameter): number | null {
  const most = own(place.child('schema').value, 'maximum') ?? own(place.value, 'maximum');
  return typeof most === 'number' ? most : null;
}
