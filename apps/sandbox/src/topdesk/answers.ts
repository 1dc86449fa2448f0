import type { Request, Response } from 'express';
import { z } from 'zod';
import { fiql } from './fiql.js';

const MOST_ROWS = 10_000;

/** Errors are a list of messages there. @returns null, for callers that look for something */
export function refuse(response: Response, status: number, message: string): null {
  response.status(status).json([{ message }]);
  return null;
}

/** 206 while there are more, 204 for none, as the real one; `pageStart` and `pageSize` (10 by default), or `start` and `page_size` of older calls. */
export function list<T extends object>(
  rows: T[],
  request: Request,
  response: Response,
  shown: (row: T) => object = (row) => row,
): void {
  const fits = fiql(String(request.query['query'] ?? ''));
  if (!fits) {
    refuse(response, 400, 'The query could not be parsed.');
    return;
  }
  const asked = (name: string, older: string): number => Number(request.query[name] ?? request.query[older]) || 0;
  const start = Math.max(0, asked('pageStart', 'start'));
  const size = Math.min(MOST_ROWS, Math.max(1, asked('pageSize', 'page_size') || 10));
  const found = rows.filter(fits);
  const page = found.slice(start, start + size);
  if (page.length === 0) response.status(204).end();
  else response.status(start + size < found.length ? 206 : 200).json(page.map(shown));
}

/** What was sent, or null after a refusal that names the fields. */
export function read<T>(schema: z.ZodType<T>, request: Request, response: Response): T | null {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  response
    .status(400)
    .json(parsed.error.issues.map((issue) => ({ message: `${issue.path.join('.')}: ${issue.message}` })));
  return null;
}

/** The same fields, none of them needed and none with a default: a change has what was sent and nothing else. */
export function asChange<S extends z.ZodRawShape>(schema: z.ZodObject<S>): z.ZodType<Partial<z.infer<z.ZodObject<S>>>> {
  const fields = Object.entries(schema.shape as unknown as Record<string, z.ZodType>);
  const plain = (field: z.ZodType): z.ZodType =>
    field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : field;
  const shape = Object.fromEntries(fields.map(([name, field]) => [name, plain(field).optional()]));
  return z.object(shape) as unknown as z.ZodType<Partial<z.infer<z.ZodObject<S>>>>;
}

export const onlySent = (change: object): object =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
