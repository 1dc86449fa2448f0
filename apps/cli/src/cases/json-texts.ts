import type { JsonValue } from '#runtime';

/** A copy in which every text, also those used as keys, went through `change`. */
export function mapTexts<T extends JsonValue | undefined>(value: T, change: (text: string) => string): T {
  return mapped(value, change) as T;
}

function mapped(value: JsonValue | undefined, change: (text: string) => string): JsonValue | undefined {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, change)!);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, child]) => child !== undefined)
      .map(([key, child]) => [change(key), mapped(child, change)!]),
  );
}

/** The JSON that a text holds where that is an object or a list; else the text. */
export function jsonIn(text: string): JsonValue {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
