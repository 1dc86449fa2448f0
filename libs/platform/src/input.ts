import { z } from 'zod';
import { DomainError } from './domain-error.js';

/**
 * The door for everything that comes from outside: parses `value` by `schema` or refuses it with the fields that are wrong.
 * @throws DomainError INVALID_INPUT, whose message names the first wrong field and whose details name all of them.
 */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown, what = 'The input'): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }));
  const first = fields[0]!;
  const where = first.field === '' ? what : `${what}, field "${first.field}"`;
  throw new DomainError('INVALID_INPUT', `${where}: ${first.message}.`, { field: first.field, fields });
}
