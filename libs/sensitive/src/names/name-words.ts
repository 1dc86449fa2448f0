/**
 * A name's words in lower case without diacritics: `hr2d__BrutoSalaris__c` → hr, d, bruto, salaris. German umlauts become two letters, as
 * they are written where there are none; digits only part words.
 */
export function nameWords(name: string): string[] {
  return (
    folded(
      name
        .replace(/__c\b/gi, ' ')
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'),
    ).match(/[a-z]+/g) ?? []
  );
}

/** Lower case, `ü` as `ue`, `ß` as `ss`, `é` as `e`. */
export function folded(text: string): string {
  return withoutMarks(
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter]!),
  );
}

/** As whoever leaves the dots away writes it: `Vergutung`. */
export function withoutMarks(text: string): string {
  return text.toLowerCase().replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}
