import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SandboxAnswer, SandboxQuestion } from './sandbox-messages.js';

const GRACE_MILLISECONDS = 10_000;
const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
const entry = fileURLToPath(new URL(`./sandbox-process${extension}`, import.meta.url));

type Question = SandboxQuestion extends infer Q ? (Q extends SandboxQuestion ? Omit<Q, 'id'> : never) : never;

interface Waiting {
  resolve: (answer: SandboxAnswer | null) => void;
  timer: NodeJS.Timeout;
}

/**
 * One sandbox process: started with an empty environment and Node's permission model (no writing, no child processes).
 * Once it has died it stays dead; its owner makes another.
 */
export class SandboxConnection {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  alive = true;

  constructor(timeZone: string) {
    this.child = fork(entry, [], {
      env: { TZ: timeZone },
      execArgv: ['--permission', '--allow-addons', '--allow-fs-read=*', '--no-warnings', '--max-old-space-size=512'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (answer: SandboxAnswer) => this.settle(answer.id, answer));
    this.child.on('error', () => this.end());
    this.child.on('exit', () => this.end());
    this.idle();
  }

  /** Resolves to null when the process died or did not answer in time. */
  ask(question: Question, limitMilliseconds: number): Promise<SandboxAnswer | null> {
    if (!this.alive) return Promise.resolve(null);
    const id = ++this.lastId;
    this.child.ref();
    this.child.channel?.ref();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.end(), limitMilliseconds + GRACE_MILLISECONDS);
      this.waiting.set(id, { resolve, timer });
      this.child.send({ ...question, id } as SandboxQuestion, (error) => {
        if (error) this.settle(id, null);
      });
    });
  }

  end(): void {
    this.alive = false;
    this.child.kill('SIGKILL');
    for (const id of this.waiting.keys()) this.settle(id, null);
  }

  private settle(id: number, answer: SandboxAnswer | null): void {
    const waiting = this.waiting.get(id);
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    this.waiting.delete(id);
    if (this.waiting.size === 0) this.idle();
    waiting.resolve(answer);
  }

  /** An idle sandbox does not keep the program that uses it from ending. */
  private idle(): void {
    this.child.unref();
    this.child.channel?.unref();
  }
}
