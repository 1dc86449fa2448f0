const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The exit code of a program that was interrupted, as shells have it. */
export const INTERRUPTED = 130;

/** Ctrl+C ends what is being done, which may then say how far it came; a second one ends the program at once. */
export class Interruption {
  private readonly controller = new AbortController();
  private readonly stop = () => {
    this.close();
    this.controller.abort();
  };

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.stop);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get happened(): boolean {
    return this.controller.signal.aborted;
  }

  close(): void {
    for (const signal of SIGNALS) process.off(signal, this.stop);
  }
}
