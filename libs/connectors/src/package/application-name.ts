const prefix =
  /^[-_ ]*(?:Tools4ever(?:BV)?[-_ ]+)?(?:Hello(?:ID)?[-_ ]+)?(?:(?:Conn|Task)[-_ ]+)?(?:(?:Prov|SA)[-_ ]+)?(?:Source|Target|Notifications?|Full|Sync|Delegated[-_ ]?Form)?[-_ ]+/i;
const suffix = /[-_ ]+(?:readme|v2-connector)$/i;

/**
 * Name of the application as a person writes it. The repository's name decides which words; the README's title only improves
 * their casing, because titles are often left over from the connector it was copied from.
 */
export function applicationName(repositoryName: string, readmeTitle: string | null): string {
  const words = namePart(repositoryName);
  const title = readmeTitle === null ? '' : namePart(readmeTitle);
  const same = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const asManyWords = title.split(' ').length >= words.split(' ').length;
  return title !== '' && asManyWords && same(title) === same(words) ? title : words;
}

/** What remains of a repository name without the standard prefix, dashes as blanks. */
function namePart(text: string): string {
  const rest = text.trim().replace(suffix, '').replace(prefix, '');
  const words = rest.replace(/[-_\s]+/g, ' ').trim();
  return words === '' ? text.replace(/[-_\s]+/g, ' ').trim() : words;
}
