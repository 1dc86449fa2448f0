import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { asViewer, UsersRepository } from '#access';
import { DomainError, ENVIRONMENT, type Environment, SecretBox } from '#platform';
import { Lifecycle } from '../lifecycle/lifecycle.service.js';
import { NotificationsRepository } from './notifications.repository.js';

const UNSUBSCRIBE = 'mail-unsubscribe';
const REOPEN = 'mail-reopen';

const unsubscribeSchema = z.object({ userId: z.uuid() });
const reopenSchema = z.object({ userId: z.uuid(), tenantId: z.uuid(), requestId: z.uuid() });

/** The links in mails that work without a login: nobody can guess one, and each does one thing for one person. */
@Injectable()
export class MailLinks {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly secrets: SecretBox,
    private readonly users: UsersRepository,
    private readonly notifications: NotificationsRepository,
    private readonly lifecycle: Lifecycle,
  ) {}

  page(path: string): string {
    return `${this.environment.KOPPEL_PUBLIC_URL}${path}`;
  }

  unsubscribe(userId: string): string {
    return this.page(`/mail-links/unsubscribe/${this.secrets.seal(JSON.stringify({ userId }), UNSUBSCRIBE)}`);
  }

  reopen(userId: string, tenantId: string, requestId: string): string {
    const key = this.secrets.seal(JSON.stringify({ userId, tenantId, requestId }), REOPEN);
    return this.page(`/mail-links/reopen/${key}`);
  }

  /** No more mail for the owner of the link; what happens stays visible in the app. */
  async endMails(key: string): Promise<void> {
    const { userId } = this.open(key, UNSUBSCRIBE, unsubscribeSchema);
    const known = (await this.notifications.preferences([userId])).get(userId);
    await this.notifications.savePreference({ userId, language: 'en', muted: [], ...known, mail: 'never' });
  }

  /** Opens the request again in the name of the link's owner, under their rights of today. */
  async reopenRequest(key: string): Promise<string> {
    const { userId, tenantId, requestId } = this.open(key, REOPEN, reopenSchema);
    const grants = await this.users.grants(userId);
    const viewer = { kind: 'user' as const, userId, name: await this.users.nameOf(userId), grants, tenantId };
    const reason = 'Opened again from the mail that said it was closed.';
    await asViewer(viewer, () => this.lifecycle.move(requestId, { action: 'reopen', reason }));
    return this.page(`/requests/${requestId}`);
  }

  private open<T>(key: string, context: string, schema: z.ZodType<T>): T {
    try {
      return schema.parse(JSON.parse(this.secrets.open(key, context)));
    } catch {
      throw new DomainError('NOT_FOUND', 'This link does not work. Copy it whole from the mail, or log in.');
    }
  }
}
