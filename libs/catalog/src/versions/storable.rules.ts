/** The same value with the characters replaced that PostgreSQL cannot hold in text: zero, and halves of surrogate pairs. */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('\0', '\ufffd').toWellFormed() as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [storable(key), storable(child)])) as T;
}
