import { type Saying, saying } from '#platform';

export const LINK_DAYS = 21;

export type LinkState = 'open' | 'used' | 'revoked' | 'expired';

export function linkState(
  link: { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): LinkState {
  if (link.usedAt) return 'used';
  if (link.revokedAt) return 'revoked';
  return link.expiresAt <= now ? 'expired' : 'open';
}

/** What the vendor reads when the link does not open. */
export const CLOSED_LINK: Record<Exclude<LinkState, 'open'>, Saying> = {
  used: saying(
    'vendor.linkUsed',
    'The questions behind this link have been answered. Thank you. Ask whoever gave you the link for a new one if something has changed.',
  ),
  revoked: saying('vendor.linkRevoked', 'This link was taken back. Ask whoever gave it to you for a new one.'),
  expired: saying('vendor.linkExpired', 'This link has expired. Ask whoever gave it to you for a new one.'),
};

/** What may come through one link. */
export const MOST_DOCUMENTS = 10;
export const MOST_DOCUMENT_BYTES = 50_000_000;
