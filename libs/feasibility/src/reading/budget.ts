const ASK_CLOCK_EVERY = 4_096;
const MOST_STEPS = 30_000_000;

/** Bounds the work on one document: counted steps (the same on every machine), and a clock that the caller may give. */
export class Budget {
  private steps = 0;
  private isSpent = false;

  constructor(
    private readonly outOfTime: () => boolean = () => false,
    private readonly most = MOST_STEPS,
  ) {}

  /** false as soon as nothing more may be done; whoever walks stops there and keeps what it has. */
  spend(): boolean {
    if (this.isSpent) return false;
    this.steps += 1;
    if (this.steps > this.most || (this.steps % ASK_CLOCK_EVERY === 0 && this.outOfTime())) this.isSpent = true;
    return !this.isSpent;
  }

  get spent(): boolean {
    return this.isSpent;
  }
}
