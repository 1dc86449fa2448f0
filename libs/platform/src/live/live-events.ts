import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Logger } from '../logger.js';
import { Transaction } from '../transaction.js';

const CHANNEL = 'koppel_live';

export interface LiveEvent {
  /** What changed, e.g. `sync-run` or `job`. */
  topic: string;
  /** Which one of them: an id. The event carries no data: who hears it reads the row under its own rights. */
  key: string;
}

/** To the listeners of streams, after the connection dropped: anything may have happened. */
const MISSED: LiveEvent = { topic: '', key: '' };

type Listener = (event: LiveEvent) => void;

/**
 * Tells every process of the installation that something changed, over PostgreSQL's NOTIFY: sent inside a transaction it arrives
 * only when that commits. Listeners hold one connection a process, which is opened again when it drops.
 */
@Injectable()
export class LiveEvents implements OnApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private client: pg.Client | null = null;
  private connecting: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly transaction: Transaction,
    private readonly databaseUrl: string,
    private readonly logger: Logger,
  ) {}

  async publish(event: LiveEvent): Promise<void> {
    await this.transaction.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(event)]);
  }

  /** Calls `listener` for each event from now on; resolves to the way to stop it. */
  async listen(listener: Listener): Promise<() => void> {
    this.listeners.add(listener);
    await this.connect();
    return () => this.listeners.delete(listener);
  }

  /**
   * The events of one topic (and key), until `signal` is aborted. Listens from the first `next` on. After a connection that dropped there is
   * one event more, as what happened meanwhile was not heard.
   */
  async *stream(topic: string, key: string | undefined, signal: AbortSignal): AsyncGenerator<LiveEvent> {
    const waiting: LiveEvent[] = [];
    let wake: () => void = () => undefined;
    const stop = await this.listen((event) => {
      if (event !== MISSED && (event.topic !== topic || (key !== undefined && event.key !== key))) return;
      waiting.push(event);
      wake();
    });
    signal.addEventListener('abort', () => wake(), { once: true });
    try {
      while (!this.stopped && !signal.aborted) {
        const event = waiting.shift();
        if (event) yield event;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      stop();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private connect(): Promise<void> {
    this.connecting ??= this.open();
    return this.connecting;
  }

  private async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'koppel-live',
      keepAlive: true,
    });
    client.on('notification', (message) => this.hear(message.payload ?? ''));
    client.on('error', () => this.reopen(client));
    client.on('end', () => this.reopen(client));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      this.reopen(client);
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** An end that is told twice, or late, of a client that has a successor already, opens no second one. */
  private reopen(lost: pg.Client): void {
    if (this.stopped || lost !== this.client) return;
    this.client = null;
    this.connecting = null;
    setTimeout(() => {
      void this.connect().then(
        () => this.tell(MISSED),
        () => undefined,
      );
    }, 1000).unref();
  }

  private hear(payload: string): void {
    try {
      this.tell(JSON.parse(payload) as LiveEvent);
    } catch (error) {
      this.logger.warn({ err: error }, 'A live event could not be read');
    }
  }

  /** What one listener cannot digest, say of a newer release, neither keeps it from the others nor ends the process. */
  private tell(event: LiveEvent): void {
    for (const listener of this.listeners) {
      try {
        listener(event);
      } catch (error) {
        this.logger.warn({ err: error, topic: event.topic }, 'A live event could not be taken in');
      }
    }
  }
}
