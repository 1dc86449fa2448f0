import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Transaction } from '../transaction.js';

const CHANNEL = 'koppel_live';

export interface LiveEvent {
  /** What changed, e.g. `sync-run` or `job`. */
  topic: string;
  /** Which one of them: an id. The event carries no data: who hears it reads the row under its own rights. */
  key: string;
}

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

  /** The events of one topic (and key), until `signal` is aborted. Listens from the first `next` on. */
  async *stream(topic: string, key: string | undefined, signal: AbortSignal): AsyncGenerator<LiveEvent> {
    const waiting: LiveEvent[] = [];
    let wake: () => void = () => undefined;
    const stop = await this.listen((event) => {
      if (event.topic !== topic || (key !== undefined && event.key !== key)) return;
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
    const client = new pg.Client({ connectionString: this.databaseUrl, application_name: 'koppel-live' });
    client.on('notification', (message) => this.hear(message.payload ?? ''));
    client.on('error', () => this.reopen());
    client.on('end', () => this.reopen());
    this.client = client;
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  }

  private reopen(): void {
    if (this.stopped || this.connecting === null) return;
    this.connecting = null;
    setTimeout(() => void this.connect().catch(() => this.reopen()), 1000).unref();
  }

  private hear(payload: string): void {
    const event = JSON.parse(payload) as LiveEvent;
    for (const listener of this.listeners) listener(event);
  }
}
