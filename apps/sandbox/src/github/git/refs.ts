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
] as const;
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
  const cell = (field: (typeof FIELDS)[number]): string => cells[FIELDS.indexOf(field)] ?? '';
  const type = cell('objecttype');
  if (type !== 'commit' && type !== 'tag') return [];
  // An annotated tag: the starred fields are those of the commit that it points at
  const annotated = type === 'tag';
  const commit = {
    oid: annotated ? cell('*objectname') : cell('objectname'),
    tree: annotated ? cell('*tree') : cell('tree'),
    committedDate: isoSeconds(Number(annotated ? cell('*committerdate:unix') : cell('committerdate:unix'))),
    message: annotated ? cell('*contents:subject') : cell('contents:subject'),
  };
  return commit.tree ? [{ name: cell('refname'), oid: cell('objectname'), type, commit }] : [];
}
