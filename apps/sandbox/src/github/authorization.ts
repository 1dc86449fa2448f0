import type { Request } from 'express';

/** The token of `Authorization: Bearer`, `token` or `Basic` (as password, or as user with an empty password); null = none given. */
export function tokenOf(request: Request): string | null {
  const [scheme = '', value = ''] = (request.get('authorization') ?? '').split(/\s+/, 2);
  if (/^(bearer|token)$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return null;
  const [user = '', password = ''] = Buffer.from(value, 'base64').toString().split(/:(.*)/s, 2);
  return password && password !== 'x-oauth-basic' ? password : user;
}
