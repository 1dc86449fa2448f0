import data from './sensitive-names.json' with { type: 'json' };
import { folded, withoutMarks } from './name-words.js';

export type SensitiveClass = 'A' | 'B' | 'C';

/** One word or phrase of the list. `class` null: known to be harmless. */
export interface Entry {
  class: SensitiveClass | null;
  topic: string | null;
  text: string;
}

const joined = (text: string) => [folded(text), withoutMarks(text)].map((form) => form.replaceAll(' ', ''));

/** The list as it is looked up: by the letters of a phrase without blanks. */
class NameList {
  readonly version = data.version;
  readonly negatives = new Map<string, Entry>();
  private readonly words = new Map<string, Entry>();
  private readonly stems = new Map<string, Entry>();
  private readonly affixes = [...data.affixes].sort((a, b) => b.length - a.length);

  constructor() {
    for (const [kind, topics] of Object.entries(data.classes) as [SensitiveClass, Topics][])
      for (const [topic, { stems, words }] of Object.entries(topics)) {
        this.put(this.stems, stems, { class: kind, topic });
        this.put(this.words, [...stems, ...words], { class: kind, topic });
      }
    for (const [topic, phrases] of Object.entries(data.negatives))
      this.put(
        this.negatives,
        phrases,
        topic === 'nothing' ? { class: null, topic: null } : { class: 'C' as const, topic },
      );
  }

  whole(letters: string, kind: SensitiveClass): Entry | null {
    const entry = this.words.get(letters);
    return entry?.class === kind ? entry : null;
  }

  /** `uurloonbedrag` is `loon` between two affixes; `ballon` is nothing, for `bal` is no affix. */
  inCompound(letters: string, kind: SensitiveClass, most: number): Entry | null {
    const entry = this.stems.get(letters);
    if (entry) return entry.class === kind ? entry : null;
    if (most === 0) return null;
    for (const shorter of this.withoutAffix(letters)) {
      const found = this.inCompound(shorter, kind, most - 1);
      if (found) return found;
    }
    return null;
  }

  private *withoutAffix(letters: string): Generator<string> {
    for (const affix of this.affixes) {
      if (letters.length - affix.length < 3) continue;
      if (letters.endsWith(affix)) yield letters.slice(0, -affix.length);
      if (affix.length > 2 && letters.startsWith(affix)) yield letters.slice(affix.length);
    }
  }

  private put(map: Map<string, Entry>, texts: string[], entry: Omit<Entry, 'text'>): void {
    for (const text of texts)
      for (const key of joined(text)) if (!map.has(key)) map.set(key, { ...entry, text: folded(text) });
  }
}

type Topics = Record<string, { stems: string[]; words: string[] }>;

export const nameList = new NameList();
