import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { changed, findUser, groupsOf, type DirectoryObject } from '../directory.js';
import { badRequest, notFound } from '../graph-error.js';
import { collection, filtered, isEventual, selected } from '../odata/collection.js';
import { GROUP, USER } from '../resource-types.js';
import { complete } from '../starting-directories.js';
import { checkNewUser, checkUser } from '../user-rules.js';
import { writtenProperties } from '../written-properties.js';
import { directoryOf, referencedUser, type GraphRoutes } from './answering.js';

const userOf = (request: Request, response: Response): DirectoryObject => {
  const key = String(request.params['user']);
  const user = findUser(directoryOf(response), key);
  if (!user) throw notFound(key);
  return user;
};

/** `/users` and what hangs below a user. */
export function userRoutes({ directories, root }: GraphRoutes): Router {
  const router = Router();
  const one = (request: Request, user: DirectoryObject): object => ({
    '@odata.context': `${root()}/$metadata#users/$entity`,
    ...selected(USER, request, user),
  });
  router.get('/users', (request, response) => {
    response.json(collection(request, { type: USER, rows: directoryOf(response).users, root: root() }));
  });
  router.get('/users/$count', (request, response) => {
    if (!isEventual(request)) throw badRequest('$count is not currently supported.');
    response.type('text/plain').send(String(filtered(request, USER, directoryOf(response).users).length));
  });
  router.post('/users', (request, response) => {
    const directory = directoryOf(response);
    const { passwordProfile: _password, ...given } = writtenProperties(USER, request.body);
    checkNewUser(directory, { ...given, passwordProfile: _password });
    const user = complete(
      USER,
      { userType: 'Member', ...given, createdDateTime: new Date().toISOString() },
      randomUUID(),
    );
    directory.users.push(user);
    changed(directory, user.id);
    directories.save();
    response.status(201).json(one(request, user));
  });
  router.get('/users/:user', (request, response) => void response.json(one(request, userOf(request, response))));
  router.patch('/users/:user', (request, response) => {
    const directory = directoryOf(response);
    const user = userOf(request, response);
    const { passwordProfile, ...given } = writtenProperties(USER, request.body);
    checkUser(directory, passwordProfile === undefined ? given : { ...given, passwordProfile }, user);
    Object.assign(user, given);
    changed(directory, user.id);
    directories.save();
    response.status(204).end();
  });
  router.delete('/users/:user', (request, response) => {
    const directory = directoryOf(response);
    const user = userOf(request, response);
    directory.users.splice(directory.users.indexOf(user), 1);
    directory.deletedUsers.push({ ...user, deletedDateTime: new Date().toISOString() });
    for (const [group, members] of Object.entries(directory.members)) {
      directory.members[group] = members.filter((id) => id !== user.id);
    }
    directories.save();
    response.status(204).end();
  });
  router.get('/users/:user/memberOf', (request, response) => {
    const rows = groupsOf(directoryOf(response), userOf(request, response).id);
    response.json(collection(request, { type: GROUP, rows, root: root(), mixed: true }));
  });
  router.get('/users/:user/manager', (request, response) => {
    const directory = directoryOf(response);
    const manager = findUser(directory, directory.managers[userOf(request, response).id] ?? '');
    if (!manager) throw notFound('manager');
    response.json({ '@odata.type': USER.odataType, ...one(request, manager) });
  });
  router.put('/users/:user/manager/$ref', (request, response) => {
    const directory = directoryOf(response);
    const user = userOf(request, response);
    directory.managers[user.id] = referencedUser(request, directory).id;
    changed(directory, user.id);
    directories.save();
    response.status(204).end();
  });
  router.delete('/users/:user/manager/$ref', (request, response) => {
    const directory = directoryOf(response);
    const user = userOf(request, response);
    if (directory.managers[user.id] === undefined) throw notFound('manager');
    delete directory.managers[user.id];
    changed(directory, user.id);
    directories.save();
    response.status(204).end();
  });
  return router;
}
