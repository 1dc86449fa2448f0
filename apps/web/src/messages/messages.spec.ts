import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ago, duration, fileSize } from './moments.js';

type Messages = { [key: string]: string | Messages };

const FOLDER = 'apps/web/src/messages';

/** One file a room: its name is the first part of the keys. */
const read = (language: string): Messages =>
  Object.fromEntries(
    readdirSync(`${FOLDER}/${language}`)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.replace('.json', ''),
        JSON.parse(readFileSync(`${FOLDER}/${language}/${file}`, 'utf8')) as Messages,
      ]),
  );

const flat = (messages: Messages, prefix = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

const holes = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]!).sort();

describe('message files', () => {
  const english = new Map(flat(read('en')));
  const dutch = new Map(flat(read('nl')));

  it('have the same keys', () => {
    expect([...dutch.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('fill the same holes', () => {
    const different = [...english].filter(([key, text]) => holes(text).join() !== holes(dutch.get(key) ?? '').join());
    expect(different).toEqual([]);
  });

  it('say something', () => {
    expect([...english, ...dutch].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('say "u" to Dutch readers, never "je"', () => {
    expect([...dutch].filter(([, text]) => /\b(je|jij|jou|jouw|jezelf)\b/i.test(text))).toEqual([]);
  });
});

describe('moments', () => {
  const now = Date.parse('2026-03-10T12:00:00Z');

  it('tells how long ago something was', () => {
    expect(ago('2026-03-10T09:00:00Z', 'en', now)).toBe('3 hours ago');
    expect(ago('2026-03-09T12:00:00Z', 'nl', now)).toBe('gisteren');
    expect(ago('2026-03-10T11:59:50Z', 'en', now)).toBe('10 seconds ago');
  });

  it('gives durations and sizes a unit', () => {
    expect(duration(840, 'en')).toBe('840 ms');
    expect(duration(2400, 'nl')).toBe('2,4 s');
    expect(duration(185_000, 'en')).toBe('3 min 5 s');
    expect(fileSize(0, 'en')).toBe('0 B');
    expect(fileSize(12_345, 'en')).toBe('12.3 kB');
  });
});
