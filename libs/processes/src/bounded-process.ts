import { fork, type ChildProcess } from 'node:child_process';

export interface Limits {
  /** For one task, from when the process gets it: on a busy machine it may have to wait for its start. */
  milliseconds: number;
  memoryMegabytes: number;
}

/** `ended`: the process broke for another reason than its limits. */
export type Outcome<Answer> = { answer: Answer } | { stopped: 'time' | 'memory' | 'ended' };

const STARTS_WITHIN = 60_000;

/** How V8 ends a program whose memory is full, and how the system does. */
const OUT_OF_MEMORY = new Set<string | number | null>(['SIGABRT', 134, 'SIGKILL']);

const nothing = (): void => undefined;

/**
 * A process without environment and secrets that answers one task at a time, within limits (a thread that runs out of memory would take its
 * process with it). It is started for the first task and stays; when a limit stops it, the next task gets a new one.
 */
export class BoundedProcess<Task extends object, Answer> {
  private child: ChildProcess | null = null;
  private settle: (outcome: Outcome<unknown>) => void = nothing;
  private turn: Promise<unknown> = Promise.resolve();

  /** @param program path of a program that calls `answerTasks` */
  constructor(
    private readonly program: string,
    private readonly limits: Limits,
  ) {}

  /** Never rejects for what the task does. Tasks wait for each other. */
  run(task: Task): Promise<Outcome<Answer>> {
    const outcome = this.turn.then(async () => {
      const begun = await this.start();
      return 'stopped' in begun ? begun : this.said<Answer>(this.limits.milliseconds, () => this.child?.send(task));
    });
    this.turn = outcome.catch(() => undefined);
    return outcome;
  }

  close(): void {
    this.settle({ stopped: 'ended' });
    this.stop();
  }

  private async start(): Promise<Outcome<unknown>> {
    return this.child ? { answer: 'ready' } : this.said(STARTS_WITHIN, () => this.fork());
  }

  private fork(): void {
    const child = fork(this.program, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${this.limits.memoryMegabytes}`],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const settle = (outcome: Outcome<unknown>): void => {
      if (this.child === child) this.settle(outcome);
    };
    child.on('message', (answer) => settle({ answer }));
    child.on('error', () => settle({ stopped: 'ended' }));
    child.once('exit', (code, signal) => {
      settle({ stopped: OUT_OF_MEMORY.has(signal ?? code) ? 'memory' : 'ended' });
      if (this.child === child) this.child = null;
    });
    // While nothing is asked, it does not keep this process from ending
    child.unref();
    child.channel?.unref();
    this.child = child;
  }

  /** What the process says next. */
  private said<Said>(milliseconds: number, ask: () => unknown): Promise<Outcome<Said>> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle({ stopped: 'time' }), milliseconds);
      this.settle = (outcome) => {
        clearTimeout(timer);
        this.settle = nothing;
        if ('stopped' in outcome) this.stop();
        resolve(outcome as Outcome<Said>);
      };
      ask();
    });
  }

  private stop(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }
}
