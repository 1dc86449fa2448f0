/*
 * The text of `isolateDates` is evaluated inside an isolate, like that of `isolateProgram`; it uses nothing from outside itself.
 */

export interface IsolateDates {
  /**
   * Makes the dates of a person dates that read as their text too. `shared`: several evaluations see this person, so that each reading
   * gives a date of its own; else each date is made once and may be changed.
   */
  place: (person: unknown, shared: boolean) => void;
  /** What all dates have in common, to be frozen. */
  prototype: object;
}

/** HelloID hands the dates of a person to mappings as Date; whoever takes them for text finds the text that the person has. */
export function isolateDates(): IsolateDates {
  'use strict';
  const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;
  const PARTS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds', 'Day'];
  type Method = (...values: unknown[]) => unknown;
  const dates = Date.prototype as unknown as Record<PropertyKey, Method>;
  const texts = String.prototype as unknown as Record<PropertyKey, Method>;
  /** `calendar`: the text names no offset, so it says a day and a time of day, and no moment. */
  const written = new WeakMap<object, { text: string; time: number; calendar: boolean }>();
  const prototype = Object.create(Date.prototype) as object;
  const define = (name: PropertyKey, value: unknown) =>
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });

  function iso(date: Date): string {
    if (!written.get(date)?.calendar) return Reflect.apply(dates.toISOString!, date, []) as string;
    const [year, ...parts] = PARTS.slice(0, -1).map((part) => Reflect.apply(dates[`get${part}`]!, date, []) as number);
    return new Date(Date.UTC(year!, ...(parts as [number]))).toISOString();
  }

  function textOf(date: Date): string {
    const known = written.get(date);
    return known && known.time === date.getTime() ? known.text : iso(date);
  }

  for (const name of Reflect.ownKeys(String.prototype)) {
    if (Object.hasOwn(Date.prototype, name) || name === 'length' || name === 'constructor') continue;
    define(name, function (this: Date, ...values: unknown[]) {
      return Reflect.apply(texts[name]!, textOf(this), values);
    });
  }
  for (const part of PARTS) {
    define(`getUTC${part}`, function (this: Date) {
      return Reflect.apply(dates[`get${written.get(this)?.calendar ? '' : 'UTC'}${part}`]!, this, []);
    });
  }
  Object.defineProperty(prototype, 'length', {
    get(this: Date) {
      return textOf(this).length;
    },
  });
  define('toISOString', function (this: Date) {
    return iso(this);
  });
  for (const name of ['toString', 'toJSON']) {
    define(name, function (this: Date) {
      return textOf(this);
    });
  }
  define(Symbol.toPrimitive, function (this: Date, hint: string) {
    return hint === 'number' ? this.getTime() : textOf(this);
  });

  function dateOf(text: string): Date | null {
    const found = ISO.exec(text);
    if (found === null) return null;
    // A day alone would be read as midnight in Greenwich, which is another day elsewhere.
    const date = new Date(text.length === 10 ? `${text}T00:00:00` : text);
    if (Number.isNaN(date.getTime())) return null;
    written.set(date, { text, time: date.getTime(), calendar: found[1] === undefined });
    return Object.setPrototypeOf(date, prototype) as Date;
  }

  function replace(owner: object, key: string, shared: boolean): void {
    const text: unknown = (owner as Record<string, unknown>)[key];
    const value = typeof text === 'string' ? dateOf(text) : null;
    if (value === null) return;
    const found = shared ? { get: () => dateOf(text as string) } : { value, writable: true };
    Object.defineProperty(owner, key, { ...found, enumerable: true, configurable: !shared });
  }

  /** Names in any casing: a mapping may read `person.primarycontract`. */
  function below(owner: unknown, names: string[], visit: (value: unknown, owner: object, key: string) => void): void {
    if (owner === null || typeof owner !== 'object') return;
    for (const key of Object.keys(owner))
      if (names.includes(key.toLowerCase())) visit((owner as Record<string, unknown>)[key], owner, key);
  }

  return {
    prototype,
    place(person, shared) {
      const dated = (_: unknown, owner: object, key: string) => replace(owner, key, shared);
      const contract = (value: unknown) => below(value, ['startdate', 'enddate'], dated);
      below(person, ['primarycontract'], contract);
      below(person, ['contracts'], (contracts) => Array.isArray(contracts) && contracts.forEach(contract));
      below(person, ['details'], (details) => below(details, ['birthdate'], dated));
    },
  };
}
