import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { changed, findGroup, membersOf, type DirectoryObject } from '../directory.js';
import { badRequest, conflict, GraphError, notFound } from '../graph-error.js';
import { collection, selected } from '../odata/collection.js';
import { GROUP, USER } from '../resource-types.js';
import { complete } from '../starting-directories.js';
import { requireProperties, writtenProperties } from '../written-properties.js';
import { directoryOf, referencedUser, type GraphRoutes } from './answering.js';

const groupOf = (request: Request, response: Response): DirectoryObject => {
  const key = String(request.params['group']);
  const group = findGroup(directoryOf(response), key);
  if (!group) throw notFound(key);
  return group;
};

/** @throws GraphError where rules or another directory decide who is in it */
function checkMembersAreOurs(group: DirectoryObject): void {
  if ((group['groupTypes'] as string[]).includes('DynamicMembership')) {
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  if (group['onPremisesSyncEnabled'] === true) {
    throw badRequest(
      'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
    );
  }
}

function checkNewGroup(groups: DirectoryObject[], given: Record<string, unknown>): void {
  requireProperties(GROUP, given, ['displayName', 'mailEnabled', 'mailNickname', 'securityEnabled']);
  const unified = ((given['groupTypes'] ?? []) as string[]).includes('Unified');
  if (given['mailEnabled'] === true && !unified) {
    throw badRequest(
      'The service does not currently support writes of mail-enabled groups. Please ensure that the mail-enablement property is unset and the security-enablement property is set.',
    );
  }
  const wanted = String(given['mailNickname']).toLowerCase();
  // The address of a Microsoft 365 group is its own; the nickname of a security group may occur twice.
  if (unified && groups.some(({ mailNickname }) => String(mailNickname).toLowerCase() === wanted))
    throw conflict('mailNickname');
}

/** `/groups` with their members. */
export function groupRoutes({ directories, root }: GraphRoutes): Router {
  const router = Router();
  router.get('/groups', (request, response) => {
    response.json(collection(request, { type: GROUP, rows: directoryOf(response).groups, root: root() }));
  });
  router.post('/groups', (request, response) => {
    const directory = directoryOf(response);
    const given = writtenProperties(GROUP, request.body);
    checkNewGroup(directory.groups, given);
    const group = complete(GROUP, { ...given, createdDateTime: new Date().toISOString() }, randomUUID());
    directory.groups.push(group);
    directory.members[group.id] = [];
    directories.save();
    response
      .status(201)
      .json({ '@odata.context': `${root()}/$metadata#groups/$entity`, ...selected(GROUP, request, group) });
  });
  router.get('/groups/:group', (request, response) => {
    const group = selected(GROUP, request, groupOf(request, response));
    response.json({ '@odata.context': `${root()}/$metadata#groups/$entity`, ...group });
  });
  router.delete('/groups/:group', (request, response) => {
    const directory = directoryOf(response);
    const group = groupOf(request, response);
    directory.groups.splice(directory.groups.indexOf(group), 1);
    delete directory.members[group.id];
    directories.save();
    response.status(204).end();
  });
  router.get('/groups/:group/members', (request, response) => {
    const rows = membersOf(directoryOf(response), groupOf(request, response).id);
    response.json(collection(request, { type: USER, rows, root: root(), mixed: true }));
  });
  router.post('/groups/:group/members/$ref', (request, response) => {
    const directory = directoryOf(response);
    const group = groupOf(request, response);
    const user = referencedUser(request, directory);
    checkMembersAreOurs(group);
    const members = (directory.members[group.id] ??= []);
    if (members.includes(user.id)) {
      throw badRequest(
        "One or more added object references already exist for the following modified properties: 'members'.",
      );
    }
    members.push(user.id);
    changed(directory, user.id);
    directories.save();
    response.status(204).end();
  });
  router.delete('/groups/:group/members/:user/$ref', (request, response) => {
    const directory = directoryOf(response);
    const group = groupOf(request, response);
    const { user } = request.params;
    checkMembersAreOurs(group);
    const members = directory.members[group.id] ?? [];
    if (!members.includes(user)) throw notFound(user);
    directory.members[group.id] = members.filter((id) => id !== user);
    changed(directory, user);
    directories.save();
    response.status(204).end();
  });
  return router;
}
