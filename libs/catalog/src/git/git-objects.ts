import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { DomainError } from '#platform';
import { startGit } from './git-command.js';

export interface GitObject {
  type: string;
  /** Bytes. */
  size: number;
}

interface Waiting {
  withContents: boolean;
  resolve(answer: { object: GitObject; contents: Buffer } | null): void;
  reject(error: Error): void;
}

const TIMEOUT_MILLISECONDS = 60_000;
/** What git says in place of a type. */
const ABSENT = new Set(['missing', 'ambiguous']);

/** Reads objects of a mirror through one `git cat-file --batch-command` process, in the order of asking. */
export class GitObjects {
  private readonly git: ChildProcessWithoutNullStreams;
  private readonly waiting: Waiting[] = [];
  private received: Buffer = Buffer.alloc(0);
  private missing = 0;
  private readonly deadline: NodeJS.Timeout;

  constructor(mirror: string) {
    this.git = startGit(mirror, ['cat-file', '--batch-command']);
    this.git.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
    this.git.once('error', (error) => this.fail(error));
    this.git.once('close', () =>
      this.fail(new DomainError('UNAVAILABLE', 'git stopped while the repository was read.')),
    );
    this.git.stdin.on('error', () => undefined);
    this.deadline = setTimeout(() => this.git.kill('SIGKILL'), TIMEOUT_MILLISECONDS);
  }

  /** Null when the mirror has no such object. */
  async info(oid: string): Promise<GitObject | null> {
    return (await this.ask('info', oid))?.object ?? null;
  }

  /** @throws DomainError UNAVAILABLE when the mirror has no such object */
  async contents(oid: string): Promise<Buffer> {
    const answer = await this.ask('contents', oid);
    if (!answer) throw new DomainError('UNAVAILABLE', `The repository's object ${oid} is missing at GitHub.`);
    return answer.contents;
  }

  close(): void {
    clearTimeout(this.deadline);
    this.git.removeAllListeners('close');
    this.git.kill('SIGKILL');
  }

  private ask(command: 'info' | 'contents', oid: string): Promise<{ object: GitObject; contents: Buffer } | null> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ withContents: command === 'contents', resolve, reject });
      this.git.stdin.write(`${command} ${oid}\n`);
    });
  }

  private receive(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    // A large object comes in many chunks: they are looked at again only when all of it can be there.
    if (this.received.length < this.missing) return;
    this.missing = 0;
    while (this.waiting.length > 0 && this.takeAnswer());
  }

  private takeAnswer(): boolean {
    const lineEnd = this.received.indexOf(0x0a);
    if (lineEnd < 0) return false;
    const [, type = '', size = '0'] = this.received.toString('latin1', 0, lineEnd).split(' ');
    const { withContents, resolve } = this.waiting[0]!;
    const object = ABSENT.has(type) ? null : { type, size: Number(size) };
    const hasContents = object !== null && withContents;
    const length = hasContents ? object.size : 0;
    const end = lineEnd + 1 + (hasContents ? length + 1 : 0);
    if (this.received.length < end) {
      this.missing = end;
      return false;
    }
    const contents = Buffer.from(this.received.subarray(lineEnd + 1, lineEnd + 1 + length));
    this.received = this.received.subarray(end);
    this.waiting.shift();
    resolve(object && { object, contents });
    return true;
  }

  private fail(error: Error): void {
    for (const one of this.waiting.splice(0)) one.reject(error);
  }
}
