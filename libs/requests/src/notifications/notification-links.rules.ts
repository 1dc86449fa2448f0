import type { NotificationFacts, Recipient } from './notification-facts.rules.js';

/** Paths of the web app. A request is opened by those who may see it; who only voted sees it among the wishes, and in the end the connector. */
export function requestLink(
  id: string,
  repository: string | null,
  { insider, desk }: Pick<Recipient, 'insider' | 'desk'>,
  { kind, number }: Pick<NotificationFacts, 'kind' | 'number'>,
): string {
  if (kind === 'available' && repository) return `/connectors/${repository}`;
  if (desk) return `/desk/requests/${id}`;
  return insider ? ownRequestLink(id) : `/wishes?search=R-${number}&closed=true`;
}

export const ownRequestLink = (id: string): string => `/requests/${id}`;

export const rolloutLink = (id: string): string => `/rollouts/${id}`;
