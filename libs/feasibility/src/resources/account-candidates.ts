import type { AccountCandidate, Direction, Evidence } from '../feasibility-report.js';
import { say } from '../wording/say.js';
import { keyKind } from '../words/field-names.rules.js';
import { accountWeight, isTenantNoun } from '../words/nouns.rules.js';
import { joined } from '../words/words.js';
import type { ApiCall } from './api-call.js';
import { readsAll, type ApiResource } from './api-resource.js';

const MOST = 3;
const ENOUGH = 8;
const NESTED_COSTS = 8;

interface Scored {
  resource: ApiResource;
  candidate: AccountCandidate;
}

const PERSON_NAME = /^(?:first|last|given|family|sur|voor|achter|roep|vor|nach|famil)/;

/** Is it sure that this resource is about people who may log in? Companies are accounts too, and contacts receive newsletters. */
export function isSurelyAccount(resource: ApiResource): boolean {
  const weight = accountWeight(resource.noun, true);
  const fields = [...resource.requestFields(), ...resource.answerFields()].filter(({ level }) => level <= 1);
  const has = (kind: string) => fields.some(({ name }) => keyKind(name) === kind);
  if (has('login')) return weight > 2;
  const isPerson = fields.some(({ name }) => PERSON_NAME.test(joined(name)));
  if (/acc?ounts?$|kont(?:o|en)$/i.test(resource.noun)) return has('mail') && isPerson;
  return weight > 5 || (weight === 5 && has('mail'));
}

/** The resources that look most like accounts (or persons, for a source), best first, at most three. */
export function accountCandidates(resources: ApiResource[], direction: Direction): Scored[] {
  const scored = resources.map((resource) => scoreOf(resource, direction)).filter((one): one is Scored => one !== null);
  scored.sort((a, b) => b.candidate.score - a.candidate.score || (a.resource.key < b.resource.key ? -1 : 1));
  return scored.slice(0, MOST);
}

function scoreOf(resource: ApiResource, direction: Direction): Scored | null {
  if (resource.isSelf) return null;
  const noun = accountWeight(resource.noun, direction !== 'source');
  const actions = actionPoints(resource, direction);
  if (noun === 0 && actions.points < 4) return null;
  const fields = fieldPoints(resource);
  if (noun === 0 && fields.points < 6) return null;
  const score = noun + actions.points + fields.points - parentCost(resource);
  if (score < ENOUGH) return null;
  const evidence = [...actions.evidence, ...fields.evidence].slice(0, 5);
  return {
    resource,
    candidate: { resource: resource.name, score, because: becauseOf(actions.names, fields.names), evidence },
  };
}

function becauseOf(actions: string[], fields: string[]): AccountCandidate['because'] {
  const does = actions.join(', ') || '–';
  const has = fields.join(', ') || '–';
  return say(`operations: ${does}; identifying fields: ${has}`, `bewerkingen: ${does}; herkenbare velden: ${has}`);
}

interface Points {
  points: number;
  names: string[];
  evidence: Evidence[];
}

function actionPoints(resource: ApiResource, direction: Direction): Points {
  const found: Points = { points: 0, names: [], evidence: [] };
  const writes = direction === 'source' ? 0 : 2;
  const worth: [string, number, (call: ApiCall) => boolean][] = [
    ['create', writes, (call) => isVerb(call, 'create') || isPlain(call, 'post', 'collection')],
    ['list', 2, (call) => isVerb(call, 'list') || readsAll(call)],
    ['read', 1, (call) => isVerb(call, 'read') || isPlain(call, 'get', 'item')],
    [
      'update',
      writes,
      (call) => isVerb(call, 'update') || isPlain(call, 'patch', 'item') || isPlain(call, 'put', 'item'),
    ],
    ['delete', writes / 2, (call) => isVerb(call, 'delete') || isPlain(call, 'delete', 'item')],
  ];
  for (const [name, points, is] of worth) {
    const call = resource.calls.find(
      (candidate) => candidate.rest.length === 0 && candidate.part === null && is(candidate),
    );
    if (!call) continue;
    found.points += points;
    found.names.push(name);
    found.evidence.push(call.operation.place.evidence(call.operation.title, call.operation.name));
  }
  return found;
}

const isVerb = (call: ApiCall, verb: string): boolean => call.verb === verb;
const isPlain = (call: ApiCall, method: string, level: string): boolean =>
  call.verb === null && call.operation.method === method && call.level === level;

function fieldPoints(resource: ApiResource): Points {
  const kinds = new Map<string, Evidence>();
  const names: string[] = [];
  for (const field of [...resource.requestFields(), ...resource.answerFields()]) {
    const kind = field.level > 1 ? null : keyKind(field.name);
    if (kind === null || kinds.has(kind)) continue;
    kinds.set(kind, field.place.evidence(field.name));
    names.push(field.name.slice(0, 60));
  }
  const worth: Record<string, number> = { login: 3, mail: 2, name: 1, employeeNumber: 2, externalId: 1 };
  const points = [...kinds.keys()].reduce((sum, kind) => sum + (worth[kind] ?? 0), 0);
  return { points, names, evidence: [...kinds.values()] };
}

function parentCost(resource: ApiResource): number {
  if (resource.owner !== null) return NESTED_COSTS;
  return resource.parents.filter((parent) => parent.chosen && isTenantNoun(parent.noun)).length;
}
