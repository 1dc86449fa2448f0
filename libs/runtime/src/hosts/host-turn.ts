/** A first action that takes its time makes no turn longer than this; a pool may give longer ones. */
const longestMilliseconds = 10_000;

/** Of the time that another system's host would take to get to work, so much this one may be without an action before it makes room. */
const restShare = 1 / 4;

/**
 * How long a host has worked for its system. A host that changes hands is started anew, and its first action costs what some fifty later ones do; so a
 * turn lasts, from the end of the first action, as long as it took to get there, up to ten seconds: at most half of a host's time goes into getting
 * ready, on a slow or a crowded machine too.
 */
export class HostTurn {
  private startedIn = 0;
  private began: number | null = null;
  private warmSince: number | null = null;
  private preparing = 0;
  private restsSince = 0;
  private readonly made: number;

  /** Both in milliseconds; no turn is shorter than `shortest`. */
  constructor(
    private readonly shortest: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.made = now();
  }

  /** Its process is there. As a spare it may wait for a system from now on. */
  started(): void {
    this.startedIn = this.now() - this.made;
  }

  /** An action begins. */
  begin(): void {
    this.began ??= this.now();
  }

  /** An action has ended. */
  rest(): void {
    this.restsSince = this.now();
    if (this.warmSince !== null || this.began === null) return;
    this.warmSince = this.restsSince;
    this.preparing = this.startedIn + this.warmSince - this.began;
  }

  /** It has worked for its system for so long that another one may have its place. */
  get isOver(): boolean {
    const length = Math.max(this.shortest, Math.min(this.preparing, longestMilliseconds));
    return this.warmSince !== null && this.now() - this.warmSince >= length;
  }

  /**
   * Milliseconds that it still stays for its system's next action though none is waiting; zero or less when it may make room. Systems that take one
   * action after the other have none waiting between two.
   */
  get restLeft(): number {
    if (this.isOver) return 0;
    return Math.min(this.preparing, longestMilliseconds) * restShare - (this.now() - this.restsSince);
  }
}
