import known from './known-applications.json' with { type: 'json' };
import { wordsOf } from '../search/search-words.rules.js';

/** Applications that exist whether or not we have a connector for them: they are not another one misspelt. In one piece. */
export const knownApplications = (): string[] => known.names.map((name) => wordsOf(name).join(''));
