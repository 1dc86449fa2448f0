import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { WrongInput } from './wrong-input.js';

/** `what` names the file in messages: "settings file". @throws WrongInput when there is no such file */
export function readTextFile(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new WrongInput(`There is no ${what} ${path}: check the path.`);
    if (code === 'EISDIR') throw new WrongInput(`${path} is a folder, and a ${what} is expected.`);
    throw new WrongInput(`The ${what} ${path} cannot be read: ${(error as Error).message}.`);
  }
}

/** @throws WrongInput that names the line where the JSON breaks */
export function parseJson(text: string, path: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const place = /\(line (\d+) column (\d+)\)/.exec(message);
    const line = place ? Number(place[1]) : text.split('\n').length;
    const why = message.replace(/ in JSON at position.*$/s, '').replace(/, ".*$/s, '');
    const where = place ? `line ${line}, column ${place[2]}` : `line ${line}`;
    throw new WrongInput(`The ${what} ${path} is not valid JSON, ${where}: ${why}.`);
  }
}

/** Reads and checks a JSON file. @throws WrongInput that names file, field and what is wrong */
export function readJsonFile<T>(path: string, what: string, schema: z.ZodType<T>): T {
  return checked(parseJson(readTextFile(path, what), path, what), path, what, schema);
}

export function checked<T>(value: unknown, path: string, what: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue!.path.join('.');
  throw new WrongInput(`The ${what} ${path}${field === '' ? '' : `, field "${field}"`}: ${issue!.message}.`);
}
