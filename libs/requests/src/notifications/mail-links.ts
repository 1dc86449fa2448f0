import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { asViewer, UsersRepository } from '#access';
import { DomainError, ENVIRONMENT, type Environment, saying, SecretBox } from '#platform';
import { Lifecycle } from '../lifecycle/lifecycle.service.js';
import { RequestScope } from '../requests/request-scope.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { TrailRepository } from '../trail/trail.repository.js';
import { ownRequestLink } from './notification-links.rules.js';
import { type Closing, NotificationsRepository } from './notifications.repository.js';

const UNSUBSCRIBE = 'mail-unsubscribe';
const REOPEN = 'mail-reopen';

const unsubscribeSchema = z.object({ userId: z.uuid() });
const reopenSchema = z.object({ userId: z.uuid(), tenantId: z.uuid(), requestId: z.uuid(), number: z.int() });

/** The links in mails that work without a login: nobody can guess one, and each does one thing for one person. */
@Injectable()
export class MailLinks {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly secrets: SecretBox,
    private readonly users: UsersRepository,
    private readonly notifications: NotificationsRepository,
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly trail: TrailRepository,
    private readonly lifecycle: Lifecycle,
  ) {}

  page(path: string): string {
    return `${this.environment.KOPPEL_PUBLIC_URL}${path}`;
  }

  unsubscribe(userId: string): string {
    return this.page(`/mail-links/unsubscribe/${this.secrets.seal(JSON.stringify({ userId }), UNSUBSCRIBE)}`);
  }

  /** Takes back this one closing: after a later step it does nothing any more. */
  reopen(userId: string, closing: Closing): string {
    const key = this.secrets.seal(JSON.stringify({ userId, ...closing }), REOPEN);
    return this.page(`/mail-links/reopen/${key}`);
  }

  /** No more mail for the owner of the link; what happens stays visible in the app. */
  async endMails(key: string): Promise<void> {
    const { userId } = this.open(key, UNSUBSCRIBE, unsubscribeSchema);
    const known = (await this.notifications.preferences([userId])).get(userId);
    await this.notifications.savePreference({ userId, language: 'en', muted: [], ...known, mail: 'never' });
  }

  /**
   * Opens the request again in the name of the link's owner, under their rights of today.
   * @throws DomainError CONFLICT when the request has moved since the closing that the mail told of
   */
  async reopenRequest(key: string): Promise<string> {
    const { userId, tenantId, requestId, number } = this.open(key, REOPEN, reopenSchema);
    const grants = await this.users.grants(userId);
    const viewer = { kind: 'user' as const, userId, name: await this.users.nameOf(userId), grants, tenantId };
    const reason = 'Opened again from the mail that said it was closed.';
    await asViewer(viewer, () =>
      this.scope.run(async () => {
        await this.requests.lock(requestId);
        const moves = (await this.trail.of(requestId)).filter(({ fromState, toState }) => fromState !== toState);
        if (moves.at(-1)?.number !== number) {
          throw new DomainError(
            'CONFLICT',
            saying('mail.moved', 'The request has moved since this mail. Log in to see how it is now.'),
          );
        }
        await this.lifecycle.move(requestId, { action: 'reopen', reason });
      }),
    );
    return this.page(ownRequestLink(requestId));
  }

  private open<T>(key: string, context: string, schema: z.ZodType<T>): T {
    try {
      return schema.parse(JSON.parse(this.secrets.open(key, context)));
    } catch {
      throw new DomainError(
        'NOT_FOUND',
        saying('mail.badLink', 'This link does not work. Copy it whole from the mail, or log in.'),
      );
    }
  }
}
