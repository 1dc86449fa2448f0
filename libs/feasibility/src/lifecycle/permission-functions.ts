import type { Answer, Evidence, FeasibilityLine, PermissionResource } from '../feasibility-report.js';
import type { SchemaField } from '../openapi/schema-fields.js';
import type { ApiCall } from '../resources/api-call.js';
import type { ApiResource } from '../resources/api-resource.js';
import { say } from '../wording/say.js';
import { nounKind } from '../words/nouns.rules.js';
import { verbsIn, type Verb } from '../words/verbs.rules.js';
import { singular, wordsOf } from '../words/words.js';
import { updateCalls } from './account-functions.js';
import { line, seen, type Subject } from './findings.js';

const MOST = 6;

/** What was found for one kind of permission. */
class PermissionSet {
  readonly list: Evidence[] = [];
  readonly grant: Evidence[] = [];
  readonly revoke: Evidence[] = [];

  /** Writing the whole list of members gives and takes. */
  change(evidence: Evidence): void {
    this.grant.push(evidence);
    this.revoke.push(evidence);
  }

  asResource(resource: string, complete: boolean): PermissionResource {
    const answer = (evidence: Evidence[]): Answer => (evidence.length > 0 ? 'yes' : complete ? 'no' : 'unknown');
    return {
      resource,
      list: answer(this.list),
      grant: answer(this.grant),
      revoke: answer(this.revoke),
      evidence: { list: this.list.slice(0, 2), grant: this.grant.slice(0, 2), revoke: this.revoke.slice(0, 2) },
    };
  }
}

/** Groups, roles and the like: can they be listed, given and taken? Sets that can do most come first. */
export function permissionResources(subject: Subject): PermissionResource[] {
  const reader = new PermissionReader();
  for (const resource of subject.resources) reader.addResource(resource);
  for (const call of updateCalls(subject)) reader.addAccountUpdate(call);
  return [...reader.sets]
    .map(([name, set]) => set.asResource(name, subject.complete))
    .filter((one) => Object.values(one.evidence).some((all) => all.length > 0))
    .sort((a, b) => points(b) - points(a) || (a.resource < b.resource ? -1 : 1))
    .slice(0, MOST);
}

const points = ({ list, grant, revoke }: PermissionResource): number =>
  [list, grant, revoke].filter((answer) => answer === 'yes').length;

const MEMBERS = /^(?:members?|users?|memberids|userids|leden|gebruikers|mitglieder|benutzer)$/i;
const MEMBERSHIP = /^(?:members?|memberships?|leden|lidmaatschap(?:pen)?|mitglied(?:er|schaft(?:en)?)?)$/i;

/** What adding someone to a group, or removing them from it, means. */
const JOINING: Partial<Record<Verb, 'grant' | 'revoke'>> = { create: 'grant', delete: 'revoke' };

class PermissionReader {
  readonly sets = new Map<string, PermissionSet>();

  private of(noun: string): PermissionSet {
    const words = wordsOf(noun.replace(/_?ids?$/i, ''));
    const key = [...words.slice(0, -1), singular(words.at(-1) ?? noun)].join('-');
    if (!this.sets.has(key)) this.sets.set(key, new PermissionSet());
    return this.sets.get(key)!;
  }

  addResource(resource: ApiResource): void {
    const owner = resource.parents.findLast((parent) => parent.chosen)?.noun ?? '';
    const below = nounKind(owner);
    // /users/{id}/roles and /groups/{id}/members are memberships
    if (below === 'account' && resource.kind === 'group') this.addMembership(resource, resource.noun);
    else if (below === 'group' && isMembers(resource)) this.addMembership(resource, owner);
    else if (resource.kind === 'group') this.addGroup(resource);
    for (const call of resource.calls) this.addNamedGrant(call);
  }

  private addMembership(resource: ApiResource, noun: string): void {
    const set = this.of(noun);
    for (const call of resource.calls) {
      const { operation } = call;
      if (operation.method === 'get' || call.level === 'self') continue;
      if (takesAway(call)) set.revoke.push(seen(operation));
      else if (replacesAll(call)) set.change(seen(operation));
      else if (givesOne(call)) set.grant.push(seen(operation));
    }
  }

  private addGroup(resource: ApiResource): void {
    const set = this.of(resource.noun);
    for (const call of resource.calls) {
      const { operation } = call;
      if (listsGroups(call, resource.owner)) set.list.push(seen(operation));
      const members = changesItem(call) ? operation.requestFields().find(isMembersField) : undefined;
      if (members) set.change(members.place.evidence(members.name, operation.name));
    }
  }

  /** `addUserToGroup`, `assignRole`, `removeUserFromGroup`. */
  private addNamedGrant({ verb, noun, rest, operation }: ApiCall): void {
    if (operation.method === 'get' || verb === null) return;
    const words = [...rest, ...wordsOf(noun)];
    const thing = words.find((word) => nounKind(word) === 'group');
    if (thing === undefined) return;
    const joins = rest.length > 0 && words.some((word) => nounKind(word) === 'account');
    const means = joins ? (JOINING[verb] ?? verb) : verb;
    if (means === 'grant' || means === 'revoke') this.of(thing)[means].push(seen(operation));
  }

  /** A list of groups or roles that can be written with the account: give and take by replacing the list. */
  addAccountUpdate({ operation }: ApiCall): void {
    for (const field of operation.requestFields()) {
      if (field.level !== 0 || !field.isList || field.readOnly || !namesGroups(field.name)) continue;
      this.of(field.name).change(field.place.evidence(field.name, operation.name));
    }
  }
}

const isMembers = ({ kind, noun }: ApiResource): boolean => kind === 'account' || MEMBERSHIP.test(noun);
const isMembersField = (field: SchemaField): boolean =>
  field.level === 0 && field.isList && !field.readOnly && (MEMBERS.test(field.name) || field.name === 'Operations');

function namesGroups(field: string): boolean {
  const name = field.replace(/_?ids?$/i, '');
  return nounKind(name) === 'group' || nounKind(`${name}s`) === 'group';
}

const takesAway = ({ operation, verb }: ApiCall): boolean =>
  operation.method === 'delete' || verb === 'delete' || verb === 'revoke';
const replacesAll = ({ operation, verb, level }: ApiCall): boolean =>
  verb === 'update' || (operation.method === 'put' && level === 'collection');
const givesOne = ({ operation, verb }: ApiCall): boolean =>
  verb === null ? !verbsIn(operation.title).has('search') : verb === 'create' || verb === 'grant';
const changesItem = ({ operation, level }: ApiCall): boolean =>
  level === 'item' && (operation.method === 'patch' || operation.method === 'put');

function listsGroups({ operation, verb, level, rest }: ApiCall, owner: string | null): boolean {
  if (rest.length > 0) return false;
  if (verb === 'read') return operation.answersList();
  const isPlain = verb === null && operation.method === 'get' && level === 'collection';
  return verb === 'list' || (isPlain && owner === null);
}

export function permissionLines(permissions: PermissionResource[], complete: boolean): FeasibilityLine[] {
  // What can be given says most; a list of licences of software is none of rights
  const grantable = permissions.filter((one) => one.grant === 'yes');
  const listed = grantable.some((one) => one.list === 'yes') ? grantable : permissions;
  return [
    permissionLine('listPermissions', 'list', listed, complete),
    permissionLine('grant', 'grant', permissions, complete),
    permissionLine('revoke', 'revoke', permissions, complete),
  ];
}

function permissionLine(
  id: string,
  what: 'list' | 'grant' | 'revoke',
  all: PermissionResource[],
  complete: boolean,
): FeasibilityLine {
  const can = all.filter((one) => one[what] === 'yes');
  const names = can.map((one) => `"${one.resource}"`).join(', ');
  if (can.length > 0) {
    const evidence = can.flatMap((one) => one.evidence[what]);
    return line(id, 'yes', say(`For ${names}.`, `Voor ${names}.`), evidence);
  }
  const absent = say('Nothing in the document does it.', 'Niets in het document doet dit.');
  return line(id, complete ? 'no' : 'unknown', absent);
}
