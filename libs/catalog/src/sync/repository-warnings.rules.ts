import type { CatalogWarning } from '../connectors/connector.entity.js';
import type { KnownVersion } from '../versions/version-changes.rules.js';
import type { RepositoryStates } from './repository-reader.js';

const warning = (code: string, message: string): CatalogWarning => ({ code, path: null, message });

const MOST_TAGS = 20;

/** What is odd about a repository as a whole, in words for its maintainers. */
export function repositoryWarnings(states: RepositoryStates, versions: KnownVersion[]): CatalogWarning[] {
  const quarantined = states.changes.quarantined
    .slice(0, MOST_TAGS)
    .map(({ tag, reason }) => warning('TAG_NOT_USED', `The tag "${tag}" is not offered as a version. ${reason}`));
  const moved = [
    ...new Set(versions.filter(({ withdrawn }) => withdrawn === 'tagMoved').map(({ label }) => label)),
  ].map((label) =>
    warning(
      'TAG_MOVED',
      `The tag "${label}" was moved to another commit. Systems that use it keep what it was; publish a new tag instead.`,
    ),
  );
  const empty = states.latest === null ? [warning('EMPTY', 'The repository is empty.')] : [];
  const unread =
    states.unreadTags > 0
      ? [warning('TOO_MANY_TAGS', `${states.unreadTags} older tags were not read: there are too many.`)]
      : [];
  return [...empty, ...moved, ...quarantined, ...unread, ...(states.latest?.state.warnings ?? [])];
}

/** What is said of a repository that could not be read this time. What was known of it before stays, so that it is tried again. */
export const unreadableWarning = (reason: string): CatalogWarning =>
  warning('NOT_READ', `The repository could not be read: ${reason.replace(/\.$/, '')}. The next sync tries again.`);

export const sameWarnings = (one: CatalogWarning[], other: CatalogWarning[]): boolean =>
  one.length === other.length &&
  one.every(({ code, path, message }, index) => {
    const match = other[index]!;
    return match.code === code && match.path === path && match.message === message;
  });
