/*
 * The text of `isolateProgram` is evaluated inside an isolate, where nothing of the house and nothing of Node exists.
 * Node runs this file as it stands, so it imports nothing but types and the function uses nothing from outside itself.
 */

import type { IsolateDates } from './isolate-dates.js';

/* oxlint-disable no-eval, no-new-func, typescript/no-implied-eval */

export interface CompiledExpression {
  body: string | null;
  error: string | null;
  mutates: boolean;
}

/** Evaluates expressions `from` (included) to `to` of the flat list "all expressions of line group 0, of line group 1 …". */
export type RunEvaluations = (lines: string, from: number, to: number, skip: string) => string;

/**
 * Hardens the isolate, compiles the expressions once and returns the function that evaluates them.
 * Lines hold one JSON text for each input of each item. The answer is JSON: `[0, value]`, `[1, message]` or, where `skip` lists the expression, `[2]`.
 */
export function isolateProgram(
  dates: IsolateDates,
  inputs: string[],
  expressions: CompiledExpression[],
  diacritics: Record<string, string>,
  progressBuffer: SharedArrayBuffer,
): RunEvaluations {
  'use strict';
  const MAXIMUM_VALUE_LENGTH = 1_000_000;
  const MAXIMUM_MESSAGE_LENGTH = 20_000;
  const progress = new Int32Array(progressBuffer);
  const world = globalThis as unknown as Record<string, unknown>;

  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console', 'WeakRef', 'FinalizationRegistry'])
    delete world[name];
  // RegExp.$1, RegExp.lastMatch and alike would show one person's text to the next evaluation.
  for (const name of Object.getOwnPropertyNames(RegExp)) {
    if (!['length', 'name', 'prototype', 'escape'].includes(name))
      delete (RegExp as unknown as Record<string, unknown>)[name];
  }

  Object.defineProperty(world, 'deleteDiacriticalMarks', {
    value: function deleteDiacriticalMarks(text: unknown): string {
      if (text === null || text === undefined) return '';
      let plain = '';
      for (const letter of String(text).normalize('NFC')) {
        plain += letter < '\u0080' ? letter : (diacritics[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''));
      }
      return plain;
    },
  });

  function deepFreeze(value: unknown): void {
    if (value === null || typeof value !== 'object') return;
    Object.freeze(value);
    for (const key in value) deepFreeze((value as Record<string, unknown>)[key]);
  }

  /** A frozen prototype would also forbid own properties of the same name on plain objects; accessors allow them. */
  function allowOverride(prototype: object): unknown[] {
    const hidden: unknown[] = [];
    for (const key of Reflect.ownKeys(prototype)) {
      const found = Object.getOwnPropertyDescriptor(prototype, key)!;
      if (!('value' in found) || !found.configurable) continue;
      const inherited: unknown = found.value;
      hidden.push(inherited);
      Object.defineProperty(prototype, key, {
        configurable: false,
        enumerable: found.enumerable ?? false,
        get: () => inherited,
        set(this: object, value: unknown) {
          if (this === prototype) throw new TypeError('What all evaluations share cannot be changed');
          Object.defineProperty(this, key, { value, writable: true, enumerable: true, configurable: true });
        },
      });
    }
    return hidden;
  }

  function harden(roots: unknown[]): void {
    const seen = new Set<unknown>();
    const waiting = [...roots];
    while (waiting.length > 0) {
      const next = waiting.pop();
      if (next === null || (typeof next !== 'object' && typeof next !== 'function') || seen.has(next)) continue;
      seen.add(next);
      waiting.push(Object.getPrototypeOf(next));
      for (const key of Reflect.ownKeys(next)) {
        const found = Object.getOwnPropertyDescriptor(next, key)!;
        waiting.push(found.value, found.get, found.set);
      }
      Object.freeze(next);
    }
  }

  const compiled = expressions.map((expression) => {
    if (expression.body === null) return expression.error!;
    try {
      return Object.freeze(new Function(...inputs, expression.body));
    } catch (error) {
      return `Not valid JavaScript: ${(error as Error).message}`;
    }
  });
  const copies = expressions.map((expression) => expression.mutates);

  harden([
    dates.prototype,
    ...allowOverride(Object.prototype),
    ...allowOverride(Error.prototype),
    globalThis,
    function* () {},
    async function () {},
    async function* () {},
    [][Symbol.iterator](),
    ''[Symbol.iterator](),
    'a'.matchAll(/a/g),
    new Map().entries(),
    new Set().values(),
    (function* () {})(),
    (async function* () {})(),
    (world.Iterator as { from(list: unknown): { map(by: unknown): unknown } }).from([]).map(String),
  ]);

  /** The inputs of one item. A person's dates are dates; what a source wrote stays as it is. */
  function read(lines: string[], shared: boolean): unknown[] {
    const values = lines.map((line) => JSON.parse(line) as unknown);
    values.forEach((value, index) => inputs[index] === 'Person' && dates.place(value, shared));
    if (shared) deepFreeze(values);
    return values;
  }

  function textOf(value: unknown): string {
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new TypeError(`The result is a ${typeof value}, not a value`);
    if (typeof value === 'bigint') return `"${value}"`;
    if (value instanceof Date && Number.isNaN(value.getTime())) throw new RangeError('The result is not a valid date');
    const text = JSON.stringify(value) ?? 'null';
    if (text.length > MAXIMUM_VALUE_LENGTH) throw new RangeError('The result is longer than a million characters');
    return text;
  }

  function messageOf(thrown: unknown): string {
    try {
      const message =
        thrown instanceof Error
          ? `${thrown.name}: ${thrown.message}`
          : typeof thrown === 'object'
            ? JSON.stringify(thrown)
            : String(thrown);
      return String(message).slice(0, MAXIMUM_MESSAGE_LENGTH);
    } catch {
      return 'The script threw something that cannot be shown';
    }
  }

  function evaluate(expression: number, values: unknown[]): string {
    const code = compiled[expression]!;
    if (typeof code === 'string') return `[1,${JSON.stringify(code)}]`;
    try {
      return `[0,${textOf(Reflect.apply(code as () => unknown, undefined, values))}]`;
    } catch (error) {
      return `[1,${JSON.stringify(messageOf(error))}]`;
    }
  }

  return function run(text: string, from: number, to: number, skip: string): string {
    const skipped = new Set(
      skip
        .split(',')
        .filter((part) => part !== '')
        .map(Number),
    );
    const lines = text.split('\n');
    const answers: string[] = [];
    let item = -1;
    let own: string[] = [];
    let frozen: unknown[] = [];
    for (let index = from; index < to; index++) {
      progress[0] = index;
      const expression = index % compiled.length;
      const current = (index - expression) / compiled.length;
      if (current !== item) {
        item = current;
        own = lines.slice(item * inputs.length, (item + 1) * inputs.length);
        frozen = read(own, true);
      }
      if (skipped.has(expression)) answers.push('[2]');
      else answers.push(evaluate(expression, copies[expression] ? read(own, false) : frozen));
    }
    // What runs from here on are promises that the scripts left behind; it is not known whose.
    progress[0] = -1;
    return `[${answers.join(',')}]`;
  };
}
