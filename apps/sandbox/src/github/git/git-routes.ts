import type { Request, Response } from 'express';
import { tokenOf } from '../authorization.js';
import type { RepositoryChanges } from '../state/changes.js';
import type { Organisation } from '../state/organisation.js';
import { fullName, type RepositoryState } from '../state/repository.js';
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
  const { organisation, changes, root } = dependencies;
  const [, owner = '', name = '', rest = ''] = GIT_PATH.exec(request.path) ?? [];
  const repository = organisation.find(owner, name);
  if (!repository) {
    answerElsewhere(dependencies, organisation.movedTo(owner, name), rest, request, response);
    return;
  }
  const refused = refusal(dependencies, repository.archived, request);
  if (refused) {
    if (refused.status === 401) response.set('www-authenticate', 'Basic realm="GitHub"');
    response.status(refused.status).type('text').send(refused.text);
    return;
  }
  const pathInfo = `/${repository.databaseId}.git/${rest}`;
  await runHttpBackend({ root, pathInfo, user: isPush(request) ? 'koppel-bot' : null }, request, response);
  if (rest === 'git-receive-pack') await changes.refresh(repository);
}

function answerElsewhere(
  { base }: GitDependencies,
  moved: RepositoryState | undefined,
  rest: string,
  request: Request,
  response: Response,
): void {
  if (!moved) {
    response.status(404).type('text').send('Repository not found.');
    return;
  }
  const { search } = new URL(request.originalUrl, base());
  response.redirect(301, `${base()}/${fullName(moved)}.git/${rest}${search}`);
}

interface Refusal {
  status: 401 | 403;
  text: string;
}

const SIGN_IN: Refusal = { status: 401, text: 'Authentication failed' };
const READ_ONLY: Refusal = { status: 403, text: 'This repository was archived so it is read-only.' };

function refusal({ token }: GitDependencies, archived: boolean, request: Request): Refusal | null {
  const given = tokenOf(request);
  if (given !== null && given !== token) return SIGN_IN;
  if (!isPush(request)) return null;
  if (given === null) return SIGN_IN;
  return archived ? READ_ONLY : null;
}
