import type { AddressInfo } from 'node:net';
import { Router } from 'express';
import { SMTPServer } from 'smtp-server';
import { readMail, type ReadMail } from './mail-text.js';

export interface SandboxMail extends ReadMail {
  at: string;
  from: string;
  to: string[];
}

export interface MailServer {
  /** Port of its SMTP. */
  port: number;
  router: Router;
  /** Newest first. */
  mails: readonly SandboxMail[];
  reset(): void;
  close(): Promise<void>;
}

const MOST_MAILS = 500;

/** A mail server that delivers to nobody: it keeps what it is sent, for people and tests to read. */
export async function openMail(host: string, port = 0): Promise<MailServer> {
  const mails: SandboxMail[] = [];
  let refusals = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusals > 0) {
          refusals -= 1;
          done(new Error('The sandbox was told to refuse this mail.'));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        mails.unshift({
          ...readMail(Buffer.concat(chunks).toString('latin1')),
          at: new Date().toISOString(),
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
        });
        mails.splice(MOST_MAILS);
        done();
      });
    },
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    smtp.server.once('error', reject);
    smtp.listen(port, host, resolve);
  });
  const reset = (): void => {
    mails.length = 0;
    refusals = 0;
  };
  const router = Router();
  router.get('/messages', (request, response) => {
    const to = request.query.to;
    response.json({ messages: typeof to === 'string' ? mails.filter((mail) => mail.to.includes(to)) : mails });
  });
  router.delete('/messages', (_request, response) => {
    reset();
    response.status(204).end();
  });
  router.post('/refuse/:count', (request, response) => {
    refusals = Number(request.params.count) || 0;
    response.json({ refusals });
  });
  return {
    port: (smtp.server.address() as AddressInfo).port,
    router,
    mails,
    reset,
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}
