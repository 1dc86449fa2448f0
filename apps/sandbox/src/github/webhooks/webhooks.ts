import { createHmac, randomUUID } from 'node:crypto';

export interface Webhook {
  id: number;
  url: string;
  secret: string;
  /** Empty = all. */
  events: string[];
}

export interface Delivery {
  id: string;
  event: string;
  action: string | null;
  repository: string;
  url: string;
  deliveredAt: string;
  /** `lost` = never sent, on purpose. */
  outcome: 'pending' | 'delivered' | 'failed' | 'lost';
  status: number | null;
  error: string | null;
  payload: object;
}

export interface WebhookFaults {
  lose: number;
  duplicate: number;
  delayMs: number;
}

const KEPT = 500;
const ANSWER_TIME = 10_000;

/** Sends signed events as GitHub does: once, with ten seconds to answer, never again by itself. */
export class Webhooks {
  hooks: Webhook[] = [];
  /** Newest first. */
  deliveries: Delivery[] = [];
  faults: WebhookFaults = { lose: 0, duplicate: 0, delayMs: 0 };
  private nextId = 1;
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly configured: { url: string; secret: string } | null) {
    this.reset();
  }

  reset(): void {
    this.hooks = [];
    this.deliveries = [];
    this.faults = { lose: 0, duplicate: 0, delayMs: 0 };
    if (this.configured) this.add(this.configured.url, this.configured.secret, []);
  }

  add(url: string, secret: string, events: string[]): Webhook {
    const hook = { id: this.nextId++, url, secret, events };
    this.hooks.push(hook);
    return hook;
  }

  send(event: string, repository: string, payload: object): void {
    for (const hook of this.hooks) {
      if (hook.events.length > 0 && !hook.events.includes(event)) continue;
      const delivery = this.note(hook, event, repository, payload);
      if (this.faults.lose > 0) {
        this.faults.lose -= 1;
        delivery.outcome = 'lost';
        continue;
      }
      const times = this.faults.duplicate > 0 ? 2 : 1;
      if (times === 2) this.faults.duplicate -= 1;
      this.run(hook, delivery, times);
    }
  }

  redeliver(id: string): Delivery | undefined {
    const delivery = this.deliveries.find((one) => one.id === id);
    const hook = this.hooks.find((one) => one.url === delivery?.url);
    if (delivery && hook) this.run(hook, delivery, 1);
    return delivery;
  }

  /** Waits for what is still on its way. */
  async settle(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private note(hook: Webhook, event: string, repository: string, payload: object): Delivery {
    const delivery: Delivery = {
      id: randomUUID(),
      event,
      action: 'action' in payload ? String(payload.action) : null,
      repository,
      url: hook.url,
      deliveredAt: new Date().toISOString(),
      outcome: 'pending',
      status: null,
      error: null,
      payload,
    };
    this.deliveries.unshift(delivery);
    this.deliveries.length = Math.min(this.deliveries.length, KEPT);
    return delivery;
  }

  private run(hook: Webhook, delivery: Delivery, times: number): void {
    const sending = this.deliver(hook, delivery, times).finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  private async deliver(hook: Webhook, delivery: Delivery, times: number): Promise<void> {
    if (this.faults.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.faults.delayMs));
    const body = JSON.stringify(delivery.payload);
    const signature = (algorithm: string): string =>
      `${algorithm}=${createHmac(algorithm, hook.secret).update(body).digest('hex')}`;
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'GitHub-Hookshot/5a6c0de',
      'x-github-delivery': delivery.id,
      'x-github-event': delivery.event,
      'x-github-hook-id': String(hook.id),
      'x-github-hook-installation-target-type': 'organization',
      'x-hub-signature': signature('sha1'),
      'x-hub-signature-256': signature('sha256'),
    };
    for (let count = 0; count < times; count += 1) {
      try {
        const answer = await fetch(hook.url, {
          method: 'POST',
          headers,
          body,
          signal: AbortSignal.timeout(ANSWER_TIME),
        });
        await answer.arrayBuffer();
        delivery.status = answer.status;
        delivery.outcome = answer.ok ? 'delivered' : 'failed';
      } catch (error) {
        delivery.outcome = 'failed';
        delivery.error = error instanceof Error ? error.message : String(error);
      }
    }
  }
}
