import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { decodeText, readJson } from '#connectors';
import { WrongInput } from './wrong-input.js';

/** `what` names the file in messages: "settings file". @throws WrongInput when there is no such file */
export function readTextFile(path: string, what: string): string {
  try {
    // Windows PowerShell writes UTF-16 by itself.
    return decodeText(readFileSync(path)).text;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new WrongInput(`There is no ${what} ${path}: check the path.`);
    if (code === 'EISDIR') throw new WrongInput(`${path} is a folder, and a ${what} is expected.`);
    throw new WrongInput(`The ${what} ${path} cannot be read: ${(error as Error).message}.`);
  }
}

/** Comments, and commas before a closing bracket, do no harm. @throws WrongInput that names the line where the JSON breaks */
export function parseJson(text: string, path: string, what: string): unknown {
  const read = readJson(text);
  if (read.ok) return read.value;
  throw new WrongInput(`The ${what} ${path} is not valid JSON, line ${read.line}: ${read.problem}.`);
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
