import type { DocumentFault, Evidence } from '../feasibility-report.js';
import type { Budget } from '../reading/budget.js';
import { isObject, own, shortLine } from '../reading/plain-value.js';

const LONGEST_CHAIN = 32;
const MOST_FAULTS = 5;

/** A value in the document and where it stands. Steps down through it follow local references, and those alone: nothing is ever fetched. */
export class Place {
  constructor(
    private readonly document: ApiDocument,
    readonly value: unknown,
    readonly pointer: string,
  ) {}

  child(key: string): Place {
    return this.document.resolved(own(this.value, key), `${this.pointer}/${escaped(key)}`);
  }

  path(...keys: string[]): Place {
    let place = this.child(keys[0]!);
    for (const key of keys.slice(1)) place = place.child(key);
    return place;
  }

  entries(): [string, Place][] {
    if (!isObject(this.value)) return [];
    return Object.keys(this.value).map((key) => [key, this.child(key)]);
  }

  items(): Place[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((item, at) => this.document.resolved(item, `${this.pointer}/${at}`));
  }

  text(key: string): string {
    const value = own(this.value, key);
    return typeof value === 'string' ? value : '';
  }

  get exists(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  evidence(quote: string, operation: string | null = null): Evidence {
    return { pointer: this.pointer, operation, quote: shortLine(quote) };
  }
}

const escaped = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');

/** The value of an OpenAPI document, with its references. */
export class ApiDocument {
  readonly root: Place;
  readonly faults: DocumentFault[] = [];
  private readonly broken = new Set<string>();

  constructor(
    private readonly value: unknown,
    readonly budget: Budget,
  ) {
    this.root = new Place(this, value, '');
  }

  get unresolved(): number {
    return this.broken.size;
  }

  resolved(given: unknown, pointer: string): Place {
    let value = given;
    let at = pointer;
    for (let step = 0; step < LONGEST_CHAIN; step++) {
      const reference = own(value, '$ref');
      if (typeof reference !== 'string') return new Place(this, value, at);
      const target = reference.startsWith('#') ? this.find(reference.slice(1)) : undefined;
      if (target === undefined) return this.nowhere(reference, at);
      value = target.value;
      at = target.pointer;
    }
    return this.nowhere(String(own(value, '$ref')), at);
  }

  private find(pointer: string): { value: unknown; pointer: string } | undefined {
    let value: unknown = this.value;
    for (const part of pointer.split('/').slice(1)) {
      const key = decoded(part).replace(/~1/g, '/').replace(/~0/g, '~');
      value = Array.isArray(value) ? (value as unknown[])[Number(key)] : own(value, key);
      if (value === undefined) return undefined;
    }
    return { value, pointer: decoded(pointer) };
  }

  private nowhere(reference: string, at: string): Place {
    if (!this.broken.has(reference)) {
      this.broken.add(reference);
      if (this.faults.length < MOST_FAULTS) this.faults.push(referenceFault(reference, at));
    }
    return new Place(this, undefined, at);
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function referenceFault(reference: string, at: string): DocumentFault {
  const evidence = [{ pointer: at, operation: null, quote: shortLine(reference) }];
  if (reference.startsWith('#')) {
    return {
      code: 'broken-reference',
      evidence,
      note: {
        en: 'A reference points at nothing in this document.',
        nl: 'Een verwijzing wijst naar niets in dit document.',
      },
    };
  }
  return {
    code: 'external-reference',
    evidence,
    note: {
      en: 'A reference to another file or address was not followed: only what is in the document is read. Deliver it as one file.',
      nl: 'Een verwijzing naar een ander bestand of adres is niet gevolgd: alleen wat in het document staat wordt gelezen. Lever het als één bestand.',
    },
  };
}
