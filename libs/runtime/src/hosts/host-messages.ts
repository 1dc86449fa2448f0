import { z } from 'zod';
import type { RecordedCall, ScriptAnalysis, ScriptError, StreamRecord } from './script-execution.js';
import type { JsonValue } from '../json/json-value.js';

/** What a host says. Third-party code has run in its process: nothing of it is taken on trust. */

const json = z.custom<JsonValue>((value) => value !== undefined);
const optionalText = z.string().nullable();

const scriptError: z.ZodType<ScriptError> = z.object({
  message: z.string(),
  type: z.string(),
  id: z.string(),
  category: z.string(),
  line: z.number().int().nullable(),
  lineText: optionalText,
  stackTrace: optionalText,
  details: optionalText,
});

const streamItem = z
  .object({
    stream: z.enum(['error', 'warning', 'information', 'verbose', 'debug']),
    message: z.string(),
    tags: z.array(z.string()).nullable(),
    error: scriptError.nullable(),
    data: json.nullable(),
    time: z.string(),
  })
  .transform(({ stream, message, tags, error, data, time }): StreamRecord => ({
    stream,
    message,
    ...(tags && { tags }),
    ...(error && { error }),
    ...(data !== null && { data }),
    time,
  }));

const call: z.ZodType<RecordedCall> = z.object({
  method: z.string(),
  address: z.string(),
  headers: z.record(z.string(), z.string()),
  body: optionalText,
  status: z.number().int().nullable(),
  durationMilliseconds: z.number(),
  blocked: z.enum(['wouldWrite', 'hostNotAllowed', 'ownConnection']).nullable(),
  error: optionalText,
});

/** Output when neither of the other two is there: null is an output too. */
const item = z.object({ output: json, stream: streamItem.nullable(), call: call.nullable() });

export const recordedItems = z.object({ items: z.array(item) });

export type RecordedItem = z.infer<typeof item>;

export const hostResult = z.object({
  ended: z.enum(['completed', 'timedOut', 'cancelled', 'overflowed']),
  variables: z.record(z.string(), json),
  thrown: scriptError.nullable(),
  caught: scriptError.nullable(),
  items: z.array(item),
  durationMilliseconds: z.number(),
  missingCommands: z.array(z.string()),
  retire: optionalText,
  memoryBytes: z.number(),
});

export type HostResult = z.infer<typeof hostResult>;

export const commandNames = z.array(z.string());

export const scriptAnalysis: z.ZodType<ScriptAnalysis> = z.object({
  commands: z.array(z.string()),
  missingCommands: z.array(z.string()),
  functions: z.array(z.string()),
  parseErrors: z.array(z.object({ message: z.string(), line: z.number().int(), column: z.number().int() })),
  variablesRead: z.array(z.string()),
  types: z.array(z.string()),
  usesFileSystem: z.boolean(),
  ownConnections: z.array(z.string()),
});
