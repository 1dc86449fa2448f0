import { createHash, randomBytes } from 'node:crypto';

/** What opens a session or a link: it cannot be guessed. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Of a token only this is kept: who reads the database can open nothing. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
