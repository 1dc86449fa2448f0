/** What READMEs say in sentences rather than tables. */

const limits = [
  /(?:concur+ent\s+(?:actions?|sessions?|jobs?|tasks?)|actions?\s+concur+ently)[^.\n]{0,120}?\b(?:to|is|of|be|at|most|than|maximum|max\.?|only|[:=])\s*[*_`"'(]*(\d{1,2})\b/i,
  /\b(?:maximum|max\.?|limit(?:ed)?|most|only)\b[^.\n]{0,60}?[*_`"'(]*\b(\d{1,2})\b[*_`"')]*\s+concur+ent/i,
];
const words: [RegExp, number][] = [[/concur+ent\s+(?:actions?|sessions?)[^.\n]{0,120}?\b(?:one|single)\b/i, 1]];

/** How many actions the README allows at the same time; null when it does not limit them. */
export function concurrentActions(markdown: string): number | null {
  const text = markdown.replace(/[*_`]/g, '').replace(/\r?\n(?!\r?\n)/g, ' ');
  for (const pattern of limits) {
    const limit = Number(pattern.exec(text)?.[1]);
    if (limit > 0) return limit;
  }
  // A heading "Concurrent actions" with the sentence below it
  const below =
    /concur+ent\s+(?:actions?|sessions?)\b[\s\S]{0,200}?\b(?:to|is|be|of|than|most|maximum)\s+["'(]?(\d{1,2})\b/i.exec(
      text,
    );
  return below ? Number(below[1]) : (words.find(([pattern]) => pattern.test(text))?.[1] ?? null);
}

/** Where the scripts must run, according to the README; null when it does not say, or says both. */
export function placement(markdown: string): 'agent' | 'cloud' | null {
  const text = markdown.replace(/[*_`]/g, '');
  const agent =
    /on-?prem(?:ises?)?\s+(?:helloid\s+)?(?:provisioning\s+)?agent|execute on-?prem(?:ises?)?|windows powershell 5\.1|local agent/i.test(
      text,
    );
  const cloud = /cloud\s+(?:helloid\s+)?(?:provisioning\s+)?agent|agent \(cloud|powershell (?:core )?7/i.test(text);
  if (agent === cloud) return null;
  return agent ? 'agent' : 'cloud';
}

/** Without `> [!NOTE]` blocks, tables and pictures. */
export function withoutAlerts(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !/^\s*[>|]|^\s*<(img|p|br|\/p|div|\/div)|^\s*!\[/i.test(line))
    .join('\n');
}
