import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';

const NAME = 'koppel_session';

export const readSessionCookie = (header: string | undefined): string | undefined => parseCookie(header ?? '')[NAME];

/** Out of reach of scripts, not sent along by other sites' forms, and only over TLS where the address is https. */
export function writeSessionCookie(response: Response, token: string, publicUrl: string): void {
  response.cookie(NAME, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    path: '/',
    maxAge: 12 * 3_600_000,
  });
}

export function clearSessionCookie(response: Response): void {
  response.clearCookie(NAME, { path: '/' });
}

export const sessionToken = (request: Request): string | undefined => readSessionCookie(request.headers.cookie);
