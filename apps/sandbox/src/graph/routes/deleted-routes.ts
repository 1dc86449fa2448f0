import { Router, type Request, type Response } from 'express';
import { changed, type DirectoryObject } from '../directory.js';
import { notFound } from '../graph-error.js';
import { collection, selected } from '../odata/collection.js';
import { USER } from '../resource-types.js';
import { checkUser } from '../user-rules.js';
import { directoryOf, type GraphRoutes } from './answering.js';

/** Deleted users wait in a bin, from which they can be restored or deleted for good. */
export function deletedRoutes({ directories, root }: GraphRoutes): Router {
  const router = Router();
  const deletedUser = (request: Request, response: Response): DirectoryObject => {
    const key = String(request.params['id']);
    const user = directoryOf(response).deletedUsers.find(({ id }) => id === key);
    if (!user) throw notFound(key);
    return user;
  };
  const takeOut = (response: Response, user: DirectoryObject): void => {
    const { deletedUsers } = directoryOf(response);
    deletedUsers.splice(deletedUsers.indexOf(user), 1);
  };
  router.get('/directory/deletedItems/microsoft.graph.user', (request, response) => {
    response.json(collection(request, { type: USER, rows: directoryOf(response).deletedUsers, root: root() }));
  });
  router.get('/directory/deletedItems/:id', (request, response) => {
    response.json({ '@odata.type': USER.odataType, ...selected(USER, request, deletedUser(request, response)) });
  });
  router.post('/directory/deletedItems/:id/restore', (request, response) => {
    const directory = directoryOf(response);
    const user = deletedUser(request, response);
    checkUser(directory, { userPrincipalName: user['userPrincipalName'] });
    takeOut(response, user);
    directory.users.push({ ...user, deletedDateTime: null });
    changed(directory, user.id);
    directories.save();
    response.json({ '@odata.type': USER.odataType, ...selected(USER, request, user) });
  });
  router.delete('/directory/deletedItems/:id', (request, response) => {
    takeOut(response, deletedUser(request, response));
    directories.save();
    response.status(204).end();
  });
  return router;
}
