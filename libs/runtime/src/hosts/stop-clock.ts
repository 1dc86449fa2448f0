/**
 * Watches one action: the host stops it softly at its time limit, we at a signal; what has not ended a grace later is ended hard.
 */
export class StopClock {
  /** Set when the hard stop has been used: a sentence that says why. */
  hardReason: string | null = null;
  private timer: NodeJS.Timeout;
  private readonly onAbort = () => {
    this.stops.soft();
    this.restart(this.graceMilliseconds, 'The script did not stop when it was asked to; its process was ended.');
  };

  constructor(
    limitSeconds: number,
    private readonly graceMilliseconds: number,
    private readonly signal: AbortSignal | undefined,
    private readonly stops: { soft: () => void; hard: () => void },
  ) {
    this.restart(
      limitSeconds * 1000 + graceMilliseconds,
      `The script did not stop at its time limit of ${limitSeconds} seconds; its process was ended.`,
    );
    if (signal?.aborted) this.onAbort();
    else signal?.addEventListener('abort', this.onAbort, { once: true });
  }

  stop(): void {
    clearTimeout(this.timer);
    this.signal?.removeEventListener('abort', this.onAbort);
  }

  private restart(milliseconds: number, reason: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.hardReason = reason;
      this.stops.hard();
    }, milliseconds);
  }
}
