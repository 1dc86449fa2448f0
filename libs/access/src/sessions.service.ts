import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { DomainError, ENVIRONMENT, type Environment, saying, Transaction } from '#platform';
import { tenantsOf } from './roles.rules.js';
import { SessionsRepository } from './sessions.repository.js';
import { newToken, tokenHash } from './tokens.rules.js';
import { UsersRepository, type Identity } from './users.repository.js';
import { ANONYMOUS, type Viewer } from './viewer.js';

const SESSION_HOURS = 12;

/** Logging in, staying logged in, choosing a tenant, logging out. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly transaction: Transaction,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditLog,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Opens a session for somebody whom the OpenID provider vouched for. @returns the token for the cookie */
  open(identity: Identity): Promise<string> {
    return this.transaction.run(async () => {
      const user = await this.users.save(identity);
      if (this.isOperator(identity)) await this.users.grant(user.id, { role: 'operator', tenantId: null });
      const tenantId = tenantsOf(await this.users.grants(user.id))[0] ?? null;
      const token = newToken();
      const expiresAt = new Date(Date.now() + SESSION_HOURS * 3_600_000);
      await this.sessions.add({ tokenHash: tokenHash(token), userId: user.id, tenantId, expiresAt });
      await this.audit.record({
        actor: { id: user.id, name: identity.name },
        tenantId,
        event: 'UserLoggedIn',
        subject: { type: 'user', id: user.id },
      });
      return token;
    });
  }

  /** Who the bearer of this cookie is; nobody when it is unknown or has expired. */
  async viewer(token: string | undefined): Promise<Viewer> {
    if (!token) return ANONYMOUS;
    const session = await this.sessions.find(tokenHash(token), new Date());
    if (!session) return ANONYMOUS;
    const grants = await this.users.grants(session.user.id);
    return { kind: 'user', userId: session.user.id, name: session.user.name, grants, tenantId: session.tenantId };
  }

  async chooseTenant(token: string, viewer: Viewer, tenantId: string): Promise<void> {
    if (!tenantsOf(viewer.grants).includes(tenantId)) {
      throw new DomainError('NOT_ALLOWED', saying('general.noRole', 'You have no role in this tenant.'), {
        field: 'tenantId',
      });
    }
    await this.sessions.changeTenant(tokenHash(token), tenantId);
  }

  /** The first people with a role come from the configuration: somebody has to give the others theirs. */
  private isOperator({ email }: Identity): boolean {
    return email !== '' && this.environment.KOPPEL_OPERATORS.includes(email.toLowerCase());
  }

  async close(token: string | undefined): Promise<void> {
    if (token) await this.sessions.remove(tokenHash(token));
  }
}
