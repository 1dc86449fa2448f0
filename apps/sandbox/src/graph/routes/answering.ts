import type { Request, Response } from 'express';
import type { Directories } from '../directories.js';
import { findUser, type Directory, type DirectoryObject } from '../directory.js';
import { badRequest, notFound } from '../graph-error.js';

export interface GraphRoutes {
  directories: Directories;
  /** Address of `/v1.0` as the caller knows it. */
  root: () => string;
}

export const directoryOf = (response: Response): Directory => response.locals['directory'] as Directory;

/** The user that `{"@odata.id": ".../users/{id}"}` or `.../directoryObjects/{id}` points at. @throws GraphError */
export function referencedUser(request: Request, directory: Directory): DirectoryObject {
  const reference = (request.body as Record<string, unknown> | undefined)?.['@odata.id'];
  const [, id] = /\/(?:users|directoryObjects)\/([^/]+)$/i.exec(typeof reference === 'string' ? reference : '') ?? [];
  if (id === undefined) throw badRequest('Invalid URL format specified in the @odata.id reference.');
  const user = findUser(directory, decodeURIComponent(id));
  if (!user) throw notFound(id);
  return user;
}
