import type { SettingsField } from '#connectors';
import type { JsonValue } from '#runtime';

const SHORTEST = 4;
const PLACE = /\{\{secret\.([^{}]+)\}\}/g;

/** What stands in a case in place of a secret setting. */
export const placeFor = (key: string): string => `{{secret.${key}}}`;

/** Hides the values of secret settings behind `{{secret.KEY}}`, and fills those places again. */
export class CaseSecrets {
  private readonly forms: [form: string, place: string][];

  constructor(private readonly values: ReadonlyMap<string, string>) {
    this.forms = [...values]
      .filter(([, value]) => value.length >= SHORTEST)
      .flatMap(([key, value]) => formsOf(value).map((form): [string, string] => [form, placeFor(key)]))
      .sort(([a], [b]) => b.length - a.length);
  }

  hide = (text: string): string => this.forms.reduce((rest, [form, place]) => rest.replaceAll(form, place), text);

  /** A secret that nobody gave gets a value of its own, so that it can be recognised in calls. */
  fill = (text: string): string =>
    text.replace(PLACE, (_, key: string) => this.values.get(key) ?? this.values.get(key.toLowerCase()) ?? madeUp(key));

  /** Secrets for a run against a recording: made up, save those in `given`. */
  static forRecording(fields: SettingsField[], given: Record<string, unknown>): CaseSecrets {
    return new CaseSecrets(
      new Map(fields.filter(({ secret }) => secret).map(({ key }) => [key, givenText(given, key) ?? madeUp(key)])),
    );
  }

  static of(fields: SettingsField[], settings: Record<string, unknown>): CaseSecrets {
    const found = fields.filter(({ secret }) => secret).map(({ key }) => [key, givenText(settings, key)] as const);
    return new CaseSecrets(new Map(found.filter((one): one is [string, string] => one[1] !== undefined)));
  }
}

const madeUp = (key: string): string => `secret-of-${key}`;

function givenText(values: Record<string, unknown>, key: string): string | undefined {
  const found = Object.entries(values).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** As it is, inside of JSON, in an address, and as Base64. */
const formsOf = (value: string): string[] => [
  ...new Set([
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    Buffer.from(value).toString('base64'),
  ]),
];

/** Settings with a place for each secret one. */
export function withPlaces(settings: Record<string, JsonValue>, fields: SettingsField[]): Record<string, JsonValue> {
  const secret = new Map(fields.filter((field) => field.secret).map(({ key }) => [key.toLowerCase(), key]));
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => {
      const field = secret.get(key.toLowerCase());
      return [key, field !== undefined && typeof value === 'string' && value !== '' ? placeFor(field) : value];
    }),
  );
}
