import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ownRequestLink, requestLink, rolloutLink } from './notification-links.rules.js';

const WEB = join(import.meta.dirname, '../../../../apps/web/src');

/** The addresses of the screens, as the web app declares them. */
const routes = (): RegExp[] =>
  readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(pages\.ts|router\.tsx)$/.test(file))
    .flatMap((file) => [...readFileSync(join(WEB, file), 'utf8').matchAll(/path: '([^']+)'/g)])
    .map(([, path]) => new RegExp(`^${path!.replaceAll(/\$\w+/g, '[^/]+')}$`));

describe('links of notifications', () => {
  it('are all addresses of screens', () => {
    const links = [ownRequestLink('1'), rolloutLink('1')];
    for (const kind of ['moved', 'available', 'reminder', 'closedUnanswered', 'message'] as const)
      for (const repository of ['A-Connector', null])
        for (const insider of [true, false])
          for (const desk of [true, false])
            links.push(requestLink('1', repository, { insider, desk }, { kind, number: 7 }));
    const known = routes();
    expect(known.length).toBeGreaterThan(20);
    const lost = links.filter((link) => !known.some((route) => route.test(link.split('?')[0]!)));
    expect(lost).toEqual([]);
  });

  it('lead who only voted to the wish, also when it has ended', () => {
    const voter = { insider: false, desk: false };
    expect(requestLink('1', null, voter, { kind: 'moved', number: 7 })).toBe('/wishes?search=R-7&closed=true');
  });
});
