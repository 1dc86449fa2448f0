import { z } from 'zod';
import type { Flavour } from '#connectors';
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

/** @throws DomainError when the connector has no such template */
export function refuseUnknownTemplate({ notificationTemplates }: Flavour, { template }: NotificationOrder): void {
  const names = notificationTemplates.map(({ name }) => name);
  if (template === null || names.some((name) => name.toLowerCase() === template.toLowerCase())) return;
  throw new DomainError(
    'INVALID_INPUT',
    `This connector has no template "${template}". It has: ${names.join(', ') || 'none'}.`,
    { field: 'notification.template' },
  );
}
