import { basename, dirname, join } from 'node:path';
import { applicationName } from '#connectors';
import { WrongInput } from '../wrong-input.js';

export const NEW_KINDS = ['target', 'source', 'notification'] as const;
export type NewKind = (typeof NEW_KINDS)[number];

export interface NewConnector {
  kind: NewKind;
  /** Where it is made. */
  folder: string;
  /** The repository's name, which is the folder's own: HelloID-Conn-Prov-Target-Planning. */
  repository: string;
  /** What people call it: Planning. */
  application: string;
}

const LONGEST_NAME = 100;
const WHOLE_NAME = /^HelloID-Conn-Prov-(Target|Source|Notification)-(.+)$/i;

/**
 * What is to be made in `path`, an absolute path. A bare name gets the whole repository name, unless that folder is there already.
 * @throws WrongInput when the name cannot be an application's, or names another kind than `asked`
 */
export function newConnector(path: string, asked: NewKind | undefined, exists: boolean): NewConnector {
  const name = basename(path);
  const [, named, rest] = WHOLE_NAME.exec(name) ?? [];
  const kind = kindOf(name, named?.toLowerCase(), asked);
  // It comes to stand in scripts, between quotation marks.
  const own = rest ?? name;
  if (!/^\p{L}[\p{L}\p{N} ._-]*$/u.test(own))
    throw new WrongInput(
      `"${own}" cannot be the name of an application: give letters, digits and dashes, for instance Planning.`,
    );
  if (/^HelloID-Conn/i.test(own))
    throw new WrongInput(
      `"${own}" begins like the name of a repository and is none: give HelloID-Conn-Prov-Target-NAME (or -Source-, -Notification-), or the application's name alone.`,
    );
  // GitHub takes no longer ones.
  if (name.length > LONGEST_NAME)
    throw new WrongInput(`A name has at most ${LONGEST_NAME} characters, and this one has ${name.length}.`);
  const isWhole = rest !== undefined;
  const repository = isWhole ? name : `HelloID-Conn-Prov-${capital(kind)}-${name.replace(/\s+/g, '-')}`;
  const folder = isWhole || exists ? path : join(dirname(path), repository);
  return { kind, folder, repository, application: applicationName(repository, null) };
}

function kindOf(name: string, named: string | undefined, asked: NewKind | undefined): NewKind {
  if (named && asked && named !== asked)
    throw new WrongInput(`The name ${name} is that of a ${named}, and --kind says ${asked}: change one of them.`);
  return asked ?? NEW_KINDS.find((kind) => kind === named) ?? 'target';
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
