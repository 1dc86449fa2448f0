import { z } from 'zod';
import { type Flavour, type NotificationTemplate, type SettingError, settingsErrors } from '#connectors';
import { DomainError } from '#platform';

/** The message of a notification that is sent by hand. */
export const notificationSchema = z.object({
  /** Name of one of the connector's templates; null: its first. */
  template: z.string().max(300).nullable(),
  /** By key of the template's form; what is absent is as the form begins. Texts may hold `{{ Person.… }}`. */
  values: z.record(z.string().max(200), z.union([z.string().max(20_000), z.boolean(), z.null()])),
  /** The action of the same person that the message is about. */
  eventActionId: z.uuid().nullable(),
});
export type NotificationOrder = z.infer<typeof notificationSchema>;

type TemplateField = NotificationTemplate['fields'][number];

/** What a notification can be about: what was done to an account or a permission of a person. */
export const EVENTS: readonly string[] = ['create', 'update', 'enable', 'disable', 'delete', 'grant', 'revoke'];

/** @throws DomainError when the connector has no such template, or its form cannot take these values: then with all that are wrong */
export function refuseMessage(flavour: Flavour, order: NotificationOrder): void {
  const fields = templateOf(flavour, order)?.fields ?? [];
  const given = new Map(Object.entries(order.values).map(([key, value]) => [key.toLowerCase(), value]));
  const problems = [
    ...unknownFields(fields, Object.keys(order.values)),
    ...fields.filter(({ key, secret }) => secret && holdsText(given.get(key.toLowerCase()))).map(secretProblem),
    ...wrongValues(fields, given),
  ].map(({ field, message }) => ({ field: `notification.values.${field}`, message }));
  const [first] = problems;
  if (first) throw new DomainError('INVALID_INPUT', first.message, { field: first.field, fields: problems });
}

function templateOf({ notificationTemplates }: Flavour, { template }: NotificationOrder) {
  if (template === null) return notificationTemplates[0];
  const found = notificationTemplates.find(({ name }) => name.toLowerCase() === template.toLowerCase());
  if (found) return found;
  const names = notificationTemplates.map(({ name }) => name);
  throw new DomainError(
    'INVALID_INPUT',
    `This connector has no template "${template}". It has: ${names.join(', ') || 'none'}.`,
    { field: 'notification.template' },
  );
}

function unknownFields(fields: TemplateField[], keys: string[]): SettingError[] {
  const known = fields.map(({ key }) => key);
  const has = known.join(', ') || 'none';
  return keys
    .filter((key) => !known.some((each) => each.toLowerCase() === key.toLowerCase()))
    .map((key) => ({ field: key, message: `The template's form has no field "${key}". It has: ${has}.` }));
}

const holdsText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** An order is stored, and shown, as it was given. */
const secretProblem = ({ key, label }: TemplateField): SettingError => ({
  field: key,
  message: `"${label}" is a secret, and a notification is stored in readable form. Leave it empty and put the secret in the system's settings, where it is stored encrypted.`,
});

/** Nobody can mend how a form begins: of what is not given, only an empty field that must be filled in is wrong. */
function wrongValues(fields: TemplateField[], given: Map<string, unknown>): SettingError[] {
  const isGiven = ({ key }: TemplateField) => given.has(key.toLowerCase());
  const asked = fields.filter((field) => !field.secret && (isGiven(field) || (field.required && !field.hide)));
  const values = asked.map((field) => [
    field.key,
    isGiven(field) ? given.get(field.key.toLowerCase()) : field.defaultValue,
  ]);
  return settingsErrors(asked, Object.fromEntries(values) as Record<string, unknown>);
}

interface PossibleEvent {
  personId: string | null;
  action: string;
  preview: boolean;
  state: string;
}

/** @throws DomainError when this is nothing that happened to the person; null: there is no such action */
export function refuseEvent(event: PossibleEvent | null, personId: string | null): void {
  const wrong = eventProblem(event, personId);
  if (wrong !== null) throw new DomainError('INVALID_INPUT', wrong, { field: 'notification.eventActionId' });
}

function eventProblem(event: PossibleEvent | null, personId: string | null): string | null {
  if (event === null) return 'There is no action with this id here. Choose another that the message is about.';
  if (event.personId !== personId) return 'Choose an action of the person that the message is about.';
  if (!EVENTS.includes(event.action))
    return `No message is about "${event.action}". Choose an action of the kind: ${EVENTS.join(', ')}.`;
  const done = event.state === 'succeeded' && !event.preview;
  return done ? null : 'Choose an action that was really done: no preview, and one that succeeded.';
}
