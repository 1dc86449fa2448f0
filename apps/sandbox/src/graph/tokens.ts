import { randomBytes, randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Directories } from './directories.js';
import type { Directory } from './directory.js';
import { invalidToken } from './graph-error.js';

const LIFETIME_SECONDS = 3599;

interface Issued {
  tenantId: string;
  expiresAt: number;
}

/** Access tokens by client credentials, and what a bearer of one may open. */
export class Tokens {
  private readonly issued = new Map<string, Issued>();

  constructor(private readonly directories: Directories) {}

  /** From now on every token that was given out is too old. */
  expire(): void {
    for (const token of this.issued.values()) token.expiresAt = 0;
  }

  reset(): void {
    this.issued.clear();
  }

  /** `POST /{tenant}/oauth2/v2.0/token` */
  answer(request: Request, response: Response): void {
    const tenant = String(request.params['tenant']);
    const form = (request.body ?? {}) as Record<string, string>;
    const directory = this.directories.find(tenant);
    const refusal = refusalOf(directory, tenant, form);
    if (refusal) {
      response.status(refusal.status).json(loginError(refusal));
      return;
    }
    response.set({ 'cache-control': 'no-store, no-cache', pragma: 'no-cache' }).json({
      token_type: 'Bearer',
      expires_in: LIFETIME_SECONDS,
      ext_expires_in: LIFETIME_SECONDS,
      access_token: this.issue(directory!),
    });
  }

  /** @throws GraphError 401 as Graph words it */
  directoryOf(authorization: string | undefined): Directory {
    const token = /^Bearer\s+(.+)$/i.exec(authorization ?? '')?.[1]?.trim() ?? '';
    if (token === '') throw invalidToken('Access token is empty.');
    if (token.split('.').length !== 3) {
      throw invalidToken(
        'IDX14100: JWT is not well formed, there are no dots (.). The token needs to be in JWS or JWE Compact Serialization Format.',
      );
    }
    const issued = this.issued.get(token);
    const directory = issued && this.directories.find(issued.tenantId);
    if (!directory) throw invalidToken('Signing key is invalid.');
    if (issued.expiresAt <= Date.now()) throw invalidToken('Lifetime validation failed, the token is expired.');
    return directory;
  }

  private issue({ tenantId, clientId }: Directory): string {
    const expiresAt = Date.now() + LIFETIME_SECONDS * 1000;
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      aud: 'https://graph.microsoft.com',
      tid: tenantId,
      appid: clientId,
      exp: Math.floor(expiresAt / 1000),
    };
    const token = [part({ typ: 'JWT', alg: 'RS256' }), part(claims), randomBytes(32).toString('base64url')].join('.');
    this.issued.set(token, { tenantId, expiresAt });
    return token;
  }
}

interface Refusal {
  status: number;
  error: string;
  code: number;
  description: string;
}

function refusalOf(directory: Directory | undefined, tenant: string, form: Record<string, string>): Refusal | null {
  const refuse = (status: number, error: string, code: number, description: string): Refusal => ({
    status,
    error,
    code,
    description,
  });
  if (!directory) {
    return refuse(
      400,
      'invalid_request',
      90002,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
    );
  }
  if (form['grant_type'] !== 'client_credentials') {
    return refuse(
      400,
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${form['grant_type'] ?? ''}'.`,
    );
  }
  if (form['client_id'] !== directory.clientId) {
    return refuse(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${form['client_id'] ?? ''}' was not found in the directory '${directory.name}'.`,
    );
  }
  if (form['client_secret'] !== directory.clientSecret) {
    return refuse(
      401,
      'invalid_client',
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${directory.clientId}'.`,
    );
  }
  return scopeRefusal(form['scope'] ?? '');
}

function scopeRefusal(scope: string): Refusal | null {
  if (scope.endsWith('/.default')) return null;
  return {
    status: 400,
    error: 'invalid_scope',
    code: 1002012,
    description: `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
  };
}

function loginError({ error, code, description }: Refusal): object {
  const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const [trace, correlation] = [randomUUID(), randomUUID()];
  return {
    error,
    error_description: `AADSTS${code}: ${description} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  };
}
