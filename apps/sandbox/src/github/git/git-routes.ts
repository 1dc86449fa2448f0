import type { Request, Response } from 'express';
import { tokenOf } from '../authorization.js';
import type { RepositoryChanges } from '../state/changes.js';
import type { Organisation } from '../state/organisation.js';
import { fullName } from '../state/repository.js';
import { runHttpBackend } from './http-backend.js';

export interface GitDependencies {
  organisation: Organisation;
  changes: RepositoryChanges;
  token: string;
  /** `<url>/github` */
  base: () => string;
  /** Folder that holds the bare repositories. */
  root: string;
}

/** `/<owner>/<repository>.git/<rest>`: anyone reads, who has the token pushes. */
export const GIT_PATH = /^\/([^/]+)\/(.+?)\.git\/((?:info\/refs|git-upload-pack|git-receive-pack|HEAD|objects\/.+))$/;

export function isPush(request: Request): boolean {
  return request.path.endsWith('/git-receive-pack') || request.query.service === 'git-receive-pack';
}

export async function answerGit(dependencies: GitDependencies, request: Request, response: Response): Promise<void> {
  const { organisation, changes } = dependencies;
  const [, owner = '', name = '', rest = ''] = GIT_PATH.exec(request.path) ?? [];
  const repository = organisation.find(owner, name);
  if (!repository) {
    const moved = organisation.movedTo(owner, name);
    if (!moved) {
      response.status(404).type('text').send('Repository not found.');
      return;
    }
    const query = request.originalUrl.split('?')[1];
    response.redirect(301, `${dependencies.base()}/${fullName(moved)}.git/${rest}${query ? `?${query}` : ''}`);
    return;
  }
  const refused = refusal(dependencies, repository.archived, request);
  if (refused) {
    if (refused === 401) response.set('www-authenticate', 'Basic realm="GitHub"');
    const text = refused === 401 ? 'Authentication failed' : 'This repository was archived so it is read-only.';
    response.status(refused).type('text').send(text);
    return;
  }
  const pathInfo = `/${repository.databaseId}.git/${rest}`;
  const call = { root: dependencies.root, pathInfo, user: isPush(request) ? 'koppel-bot' : null };
  await runHttpBackend(call, request, response);
  if (rest === 'git-receive-pack') await changes.refresh(repository, false);
}

function refusal({ token }: GitDependencies, archived: boolean, request: Request): 401 | 403 | null {
  const given = tokenOf(request);
  if (given !== null && given !== token) return 401;
  if (!isPush(request)) return null;
  if (given === null) return 401;
  return archived ? 403 : null;
}
