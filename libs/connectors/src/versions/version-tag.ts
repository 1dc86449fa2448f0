import { compareBuild, parse, type SemVer } from 'semver';

/** A tag read as a version, however it is written: `v1.2.7`, `v.1.2.7`, `V1.0.0`, `v1.0`, `v1.0.0-v1-release`. */
export interface VersionTag {
  tag: string;
  /** Normalised semantic version, for instance `1.2.7` or `0.5.0-beta`. */
  version: string;
  prerelease: boolean;
}

export interface OrderedTags {
  /** Newest first; of two tags for one version the tidier one. */
  versions: VersionTag[];
  /** Tags that are no version, or one that another tag already stands for, and why. */
  quarantined: { tag: string; reason: string }[];
}

const shape =
  /^(?:v|ver|version|release)?[-_. ]?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:[-+_ .]?([0-9A-Za-z][0-9A-Za-z._+-]*))?$/i;

/** The version that a tag stands for; null when it is none (`test1_for_ticket`, `latest`, a date). */
export function parseVersionTag(tag: string): VersionTag | null {
  const found = shape.exec(tag.trim());
  if (found === null) return null;
  const numbers = found.slice(1, 4).filter((part) => part !== undefined);
  const rest = prereleaseOf(found[4]);
  const isDate = Number(numbers[0]) >= 1900;
  if (isDate || (numbers.length === 1 && rest !== '')) return null;
  const core = [...numbers, '0', '0'].slice(0, 3).map(Number).join('.');
  const version = parse([core, rest].filter(Boolean).join('-'));
  return version && { tag, version: version.version, prerelease: version.prerelease.length > 0 };
}

/** As semantic versioning wants it: other characters become dots, and numeric parts do not start with a zero. */
function prereleaseOf(rest = ''): string {
  const parts = rest
    .replace(/[^0-9A-Za-z-]+/g, '.')
    .split('.')
    .filter((part) => part !== '');
  return parts.map((part) => (/^\d+$/.test(part) ? String(Number(part)) : part)).join('.');
}
/** Negative when `one` is older. Both must be versions; what is none counts as older than everything. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [asVersion(one), asVersion(other)];
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return compareBuild(a, b);
}

function asVersion(text: string): SemVer | null {
  return parse(text) ?? parse(parseVersionTag(text)?.version ?? '');
}

/** All tags of a repository, newest version first, with the rest named and explained. */
export function orderVersionTags(tags: string[]): OrderedTags {
  const versions = new Map<string, VersionTag>();
  const quarantined: OrderedTags['quarantined'] = [];
  for (const tag of [...tags].sort((one, other) => untidiness(one) - untidiness(other) || (one < other ? -1 : 1))) {
    const read = parseVersionTag(tag);
    const known = read ? versions.get(read.version) : undefined;
    if (!read) quarantined.push({ tag, reason: `"${tag}" is not a version number such as v1.2.0.` });
    else if (known) quarantined.push({ tag, reason: `"${tag}" is the same version as "${known.tag}".` });
    else versions.set(read.version, read);
  }
  return {
    versions: [...versions.values()].sort((one, other) => compareVersions(other.version, one.version)),
    quarantined,
  };
}

function untidiness(tag: string): number {
  if (/^v\d+\.\d+\.\d+$/.test(tag)) return 0;
  return /^\d+\.\d+\.\d+$/.test(tag) ? 1 : 2;
}
