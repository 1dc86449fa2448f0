import { expect, it } from '@jest/globals';
import { designMarkdown } from './design-markdown.rules.js';
import { technicalDesignSchema } from './technical-design.rules.js';

const HEAD = { request: 'R-1003', application: 'Zonnebloem', version: 1, author: 'Esra', date: '2026-11-29' };
const DESIGN = technicalDesignSchema.parse({
  baseUrl: 'https://api.zonnebloem.nl',
  authentication: { kind: 'apiKey' },
  paging: { kind: 'page' },
  placement: 'unknown',
});

it.each([
  ['en', 'Request R-1003 · version 1', 'Where it runs is not known.', '| Setting | Masked |', 'Page number: `page`'],
  [
    'nl',
    'Aanvraag R-1003 · versie 1',
    'Waar het draait is niet bekend.',
    '| Instelling | Afgeschermd |',
    'Paginanummer: `page`',
  ],
] as const)('a design is shown in the words of its reader: %s', (language, ...said) => {
  const shown = designMarkdown(DESIGN, HEAD, language);
  for (const words of said) expect(shown).toContain(words);
});
