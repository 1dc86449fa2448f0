import { Inject, Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { z } from 'zod';
import type { Identity } from '#access';
import { DomainError, ENVIRONMENT, parseInput, type Environment } from '#platform';

/** What the browser keeps, sealed, between leaving for the provider and coming back. */
export interface PendingLogin {
  state: string;
  codeVerifier: string;
  returnTo: string;
}

const claimsSchema = z.object({ sub: z.string().min(1), name: z.string().optional(), email: z.string().optional() });

/** Login through any OpenID Connect provider: authorization code with PKCE. The provider is looked up when first needed. */
@Injectable()
export class OpenId {
  private discovered: Promise<client.Configuration> | null = null;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  get callbackUrl(): string {
    return `${this.environment.KOPPEL_PUBLIC_URL}/auth/callback`;
  }

  /** @param loginHint who the person says they are, for providers that take a hint */
  async begin(returnTo: string, loginHint?: string): Promise<{ url: URL; pending: PendingLogin }> {
    const configuration = await this.configuration();
    const pending = { state: client.randomState(), codeVerifier: client.randomPKCECodeVerifier(), returnTo };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callbackUrl,
      scope: 'openid profile email',
      state: pending.state,
      code_challenge: await client.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
      ...(loginHint !== undefined && { login_hint: loginHint, prompt: 'login' }),
    });
    return { url, pending };
  }

  /** @throws DomainError NOT_LOGGED_IN when the provider's answer does not hold */
  async finish(query: string, pending: PendingLogin): Promise<Identity> {
    const configuration = await this.configuration();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, new URL(`${this.callbackUrl}${query}`), {
        pkceCodeVerifier: pending.codeVerifier,
        expectedState: pending.state,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('The provider sent no ID token.');
      const info = parseInput(
        claimsSchema,
        await client.fetchUserInfo(configuration, tokens.access_token, claims.sub),
        'The user info',
      );
      const email = info.email ?? '';
      return {
        issuer: configuration.serverMetadata().issuer,
        subject: info.sub,
        name: info.name ?? (email || info.sub),
        email,
      };
    } catch (error) {
      const because = error instanceof Error ? error.message : String(error);
      throw new DomainError('NOT_LOGGED_IN', `The login was not completed (${because}). Try to log in again.`);
    }
  }

  private configuration(): Promise<client.Configuration> {
    this.discovered ??= this.discover().catch((error: unknown) => {
      this.discovered = null;
      throw error;
    });
    return this.discovered;
  }

  private async discover(): Promise<client.Configuration> {
    const { OPENID_ISSUER, OPENID_CLIENT_ID, OPENID_CLIENT_SECRET } = this.environment;
    if (!OPENID_ISSUER)
      throw new DomainError(
        'UNAVAILABLE',
        'Nobody can log in yet: set OPENID_ISSUER to the address of your OpenID provider.',
      );
    const issuer = new URL(OPENID_ISSUER);
    const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    try {
      return await client.discovery(issuer, OPENID_CLIENT_ID, OPENID_CLIENT_SECRET, undefined, { execute });
    } catch (error) {
      const because = error instanceof Error ? error.message : String(error);
      throw new DomainError(
        'UNAVAILABLE',
        `The login service at ${issuer.origin} did not answer as expected (${because}). Try again in a minute.`,
      );
    }
  }
}
