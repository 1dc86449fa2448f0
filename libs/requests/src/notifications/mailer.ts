import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { ENVIRONMENT, type Environment } from '#platform';

export interface Mail {
  /** The same id for the same mail: a server that gets it twice can tell. */
  id: string;
  to: string;
  subject: string;
  text: string;
  /** Where one click ends such mails. */
  unsubscribe: string;
}

/** Mail over SMTP, where the installation has a server. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport: Transporter | null = null;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  get configured(): boolean {
    return this.environment.KOPPEL_SMTP_URL !== '';
  }

  /** @throws Error when the server does not take it */
  async send({ id, to, subject, text, unsubscribe }: Mail): Promise<void> {
    this.transport ??= createTransport(this.environment.KOPPEL_SMTP_URL);
    await this.transport.sendMail({
      from: this.environment.KOPPEL_MAIL_FROM,
      to,
      subject,
      text,
      messageId: `<${id}@koppel>`,
      headers: {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
      },
    });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
