import type { NotificationTemplate } from '#connectors';
import type { ActionRequest, NotificationContent } from '../action-request.js';
import { settingsObject } from '../contexts/settings-object.rules.js';
import type { JsonObject, JsonValue } from '../json/json-value.js';
import { isJsonObject, textOf, valueAt } from '../json/json-value.rules.js';
import type { Person } from '../person/person.js';

/** `{{ Person.Contact.Business.Email || "nobody@example.org" }}` */
const EXPRESSION = /\{\{([^{}]*)\}\}/g;
const LITERAL = /^(["'])(.*)\1$/s;

/** The template of a notification with its `{{ … }}` replaced; undefined for other actions. */
export function renderedTemplate(
  templates: NotificationTemplate[],
  { action, template }: Pick<ActionRequest, 'action' | 'template'>,
  person: Person | null,
  warnings: Set<string>,
): JsonObject | undefined {
  if (action !== 'notification') return undefined;
  const content = template ?? { values: {} };
  const fields = chosen(templates, content.name ?? null, warnings)?.fields ?? [];
  const defaults = Object.fromEntries(fields.map(({ key, defaultValue }) => [key, defaultValue]));
  const values = settingsObject(fields, { ...defaults, ...content.values }, warnings);
  return rendered(values, rootsOf(content, person)) as JsonObject;
}

function chosen(
  templates: NotificationTemplate[],
  name: string | null,
  warnings: Set<string>,
): NotificationTemplate | undefined {
  if (name === null) return templates[0];
  const named = templates.find((template) => template.name.toLowerCase() === name.toLowerCase());
  if (named) return named;
  const names = templates.map((template) => `"${template.name}"`).join(', ');
  warnings.add(`This connector has no notification template "${name}". It has: ${names || 'none'}.`);
  return undefined;
}

const rootsOf = ({ additionalFields, password }: NotificationContent, person: Person | null): JsonObject => ({
  Person: person as JsonValue,
  Accounts: (person?.Accounts ?? null) as JsonValue,
  AdditionalFields: (additionalFields ?? null) as JsonValue,
  Password: password ?? null,
});

function rendered(value: JsonValue, roots: JsonObject): JsonValue {
  if (typeof value === 'string') return value.replace(EXPRESSION, (_, expression: string) => filled(expression, roots));
  if (Array.isArray(value)) return value.map((item) => rendered(item, roots));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, rendered(child, roots)]));
}

/** The first of the alternatives that has a value; nothing when none has. */
function filled(expression: string, roots: JsonObject): string {
  for (const alternative of expression.split('||').map((part) => part.trim())) {
    const literal = LITERAL.exec(alternative);
    const text = literal ? literal[2]! : textOf(lookedUp(alternative, roots));
    if (text !== null && text !== '') return text;
  }
  return '';
}

/** HelloID keeps fields of its own targets below `AdditionalFields`; here they stand beside the others. */
function lookedUp(path: string, roots: JsonObject): JsonValue {
  return valueAt(roots, path) ?? valueAt(roots, path.replace(/\.AdditionalFields(?=\.)/i, ''));
}
