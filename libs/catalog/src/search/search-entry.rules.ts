import { termsOf, wordsOf } from './search-words.rules.js';

/** What search is to know of a connector. */
export interface SearchSubject {
  application: string;
  /** Name of the repository now, and those before. */
  repositories: string[];
  kind: string;
  generation: string | null;
  category: string | null;
  capabilities: string[];
  summary: string | null;
  description: string | null;
  topics: string[];
  readme: string;
}

export interface SearchEntry {
  /** Words spelt in one piece → how near they are to the name, 0 to 1. */
  terms: Map<string, number>;
  /** Words of what describes the connector, and words of its README. */
  description: string;
  readme: string;
}

/** Parts of repository names that say nothing about the application. */
const NOISE = new Set(['helloid', 'hello', 'conn', 'prov', 'sa', 'full', 'tools4ever', 'tools4everbv']);
const README_WORDS = 3000;

export function searchEntry(subject: SearchSubject): SearchEntry {
  const terms = new Map<string, number>();
  const addAll = (more: Map<string, number>): void => {
    for (const [term, weight] of more) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  };
  addAll(termsOf(subject.application, 1));
  for (const repository of subject.repositories) {
    addAll(termsOf(withoutNoise(repository), 0.8));
    addAll(new Map([[wordsOf(repository).join(''), 0.8]]));
  }
  for (const topic of subject.topics) addAll(termsOf(topic, 0.5));
  for (const word of [subject.kind, subject.generation, subject.category].flatMap((text) => wordsOf(text ?? '')))
    addAll(new Map([[word, 0.4]]));
  const described = [
    subject.summary,
    subject.description,
    subject.category,
    ...subject.topics,
    ...subject.capabilities,
  ];
  return {
    terms: new Map([...terms].filter(([term]) => term !== '' && term.length <= 100)),
    description: wordsOf(described.filter(Boolean).join(' ')).join(' '),
    readme: wordsOf(subject.readme).slice(0, README_WORDS).join(' '),
  };
}

const withoutNoise = (repository: string): string =>
  repository
    .split(/[-_.\s]+/)
    .filter((word) => !NOISE.has(word.toLowerCase()))
    .join(' ');
