/** A folder of a version: folders first, both by name. */
export interface FileTree<File> {
  folders: { name: string; path: string; tree: FileTree<File> }[];
  files: { name: string; file: File }[];
}

export function fileTree<File extends { path: string }>(files: readonly File[], prefix = ''): FileTree<File> {
  const here = files.filter(({ path }) => !path.slice(prefix.length).includes('/'));
  const below = Map.groupBy(
    files.filter(({ path }) => path.slice(prefix.length).includes('/')),
    ({ path }) => path.slice(prefix.length).split('/')[0]!,
  );
  return {
    folders: [...below]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, inside]) => ({ name, path: prefix + name, tree: fileTree(inside, `${prefix}${name}/`) })),
    files: here
      .map((file) => ({ name: file.path.slice(prefix.length), file }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}
