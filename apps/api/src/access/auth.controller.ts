import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { SessionsService } from '#access';
import { DomainError, ENVIRONMENT, parseInput, SecretBox, type Environment } from '#platform';
import { OpenId, type PendingLogin } from './openid.js';
import { Public } from './requires.js';
import { clearSessionCookie, sessionToken, writeSessionCookie } from './session-cookie.js';

const PENDING = 'koppel_login';

const loginSchema = z.object({
  /** Only a path of our own: never another site. */
  returnTo: z
    .string()
    .regex(/^\/(?![/\\])/)
    .catch('/'),
  as: z.string().max(200).optional(),
});

/** `/auth/login` leaves for the OpenID provider, `/auth/callback` comes back, `/auth/logout` ends the session. */
@Public()
@Controller('auth')
export class AuthController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly openId: OpenId,
    private readonly sessions: SessionsService,
    private readonly secrets: SecretBox,
  ) {}

  @Get('login')
  async login(@Query() query: unknown, @Res() response: Response): Promise<void> {
    const { returnTo, as } = parseInput(loginSchema, query, 'The login');
    const { url, pending } = await this.openId.begin(returnTo, as);
    const secure = this.environment.KOPPEL_PUBLIC_URL.startsWith('https:');
    response.cookie(PENDING, this.secrets.seal(JSON.stringify(pending), PENDING), {
      httpOnly: true,
      sameSite: 'lax',
      secure,
      path: '/auth',
      maxAge: 600_000,
    });
    response.redirect(url.href);
  }

  @Get('callback')
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const pending = this.pending(request);
    const identity = await this.openId.finish(new URL(request.originalUrl, 'http://koppel').search, pending);
    await this.sessions.close(sessionToken(request));
    writeSessionCookie(response, await this.sessions.open(identity), this.environment.KOPPEL_PUBLIC_URL);
    response.clearCookie(PENDING, { path: '/auth' });
    response.redirect(pending.returnTo);
  }

  @Post('logout')
  async logout(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.sessions.close(sessionToken(request));
    clearSessionCookie(response);
    response.status(204).end();
  }

  private pending(request: Request): PendingLogin {
    const sealed = parseCookie(request.headers.cookie ?? '')[PENDING];
    if (!sealed)
      throw new DomainError(
        'NOT_LOGGED_IN',
        'The login took longer than ten minutes, or cookies are off. Try to log in again.',
      );
    try {
      return JSON.parse(this.secrets.open(sealed, PENDING)) as PendingLogin;
    } catch {
      throw new DomainError('NOT_LOGGED_IN', 'The login could not be continued. Try to log in again.');
    }
  }
}
