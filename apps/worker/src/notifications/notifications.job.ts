import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LiveEvents, LOGGER, type Logger } from '#platform';
import { MailRound, NotificationHandOut, Reminders, REQUEST_TOPIC, ROLLOUT_TOPIC } from '#requests';

const EVERY_MILLISECONDS = 10_000;

/**
 * Tells people what happened: as soon as something moves, and every few seconds for what is due or was left over. All workers may do it at
 * once: each event and each mail is taken by one of them.
 */
@Injectable()
export class NotificationsJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout;
  private current: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private stopListening: () => void = () => undefined;

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly live: LiveEvents,
    private readonly handOut: NotificationHandOut,
    private readonly mails: MailRound,
    private readonly reminders: Reminders,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.stopListening = await this.live.listen(({ topic }) => {
      if (topic === REQUEST_TOPIC || topic === ROLLOUT_TOPIC) this.begin();
    });
    this.timer = setInterval(() => this.begin(), EVERY_MILLISECONDS);
    this.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.stopListening();
    clearInterval(this.timer);
    await this.current;
  }

  /** One round at a time; what happens during one is looked at in the next. */
  private begin(): void {
    if (this.stopped) return;
    this.again = this.current !== null;
    this.current ??= this.round().finally(() => {
      this.current = null;
      if (this.again) this.begin();
    });
  }

  private async round(): Promise<void> {
    for (const stage of [this.reminders, this.handOut, this.mails]) {
      try {
        await stage.run();
      } catch (error) {
        this.logger.error({ err: error }, 'People could not be told; the next round tries again');
      }
    }
  }
}
