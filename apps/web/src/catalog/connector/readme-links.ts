interface VersionFile {
  path: string;
  sha256: string;
}

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:|^\/\//i;

/** The file of the version that `address` in a document of folder `base` means; casing does not matter. */
export function linkedFile<File extends VersionFile>(
  address: string,
  base: string,
  files: readonly File[],
): File | null {
  if (ABSOLUTE.test(address) || address.startsWith('#')) return null;
  const plain = decoded(address.split(/[?#]/)[0]!);
  const parts: string[] = [];
  for (const part of `${plain.startsWith('/') ? '' : base}/${plain}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const wanted = parts.join('/').toLowerCase();
  return files.find(({ path }) => path.toLowerCase() === wanted) ?? null;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Where the bytes of a file are served. */
export const fileAddress = ({ path, sha256 }: VersionFile): string =>
  `/catalog/files/${sha256}?name=${encodeURIComponent(path.split('/').at(-1)!)}`;

/** The picture to show for `address`: of the version itself, or over https from elsewhere; else none. */
export function pictureAddress(address: string, base: string, files: readonly VersionFile[]): string | null {
  const file = linkedFile(address, base, files);
  if (file) return fileAddress(file);
  return /^https:\/\//i.test(address) ? address : null;
}
