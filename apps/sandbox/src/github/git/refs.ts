import type { GitRef } from '../state/repository.js';
import { isoSeconds } from '../state/repository.js';
import { git } from './git-command.js';

const FIELDS = [
  'refname',
  'objecttype',
  'objectname',
  '*objectname',
  'tree',
  '*tree',
  'committerdate:unix',
  '*committerdate:unix',
  'contents:subject',
  '*contents:subject',
];
const SEPARATOR = '%09';

/** All branches and tags as git has them now. Refs that end in something else than a commit are left out. */
export async function readRefs(folder: string): Promise<GitRef[]> {
  const format = FIELDS.map((field) => `%(${field})`).join(SEPARATOR);
  const text = await git(folder, ['for-each-ref', `--format=${format}`, 'refs/heads', 'refs/tags']);
  return text
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => refOf(line.split('\t')));
}

function refOf(cells: string[]): GitRef[] {
  const [name = '', type, oid = '', peeled, tree, peeledTree, time, peeledTime, subject, peeledSubject] = cells;
  if (type !== 'commit' && type !== 'tag') return [];
  const annotated = type === 'tag';
  const commit = {
    oid: (annotated ? peeled : oid) ?? '',
    tree: (annotated ? peeledTree : tree) ?? '',
    committedDate: isoSeconds(Number(annotated ? peeledTime : time)),
    message: (annotated ? peeledSubject : subject) ?? '',
  };
  return commit.tree ? [{ name, oid, type: annotated ? 'tag' : 'commit', commit }] : [];
}
