import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { BoundedProcess } from '#processes';
import { eventually } from '../support/stack.js';

const room = pathToFileURL('dist/libs/processes/src/index.js').href;
const folder = mkdtempSync(join(tmpdir(), 'koppel-processes-'));
const program = (name: string, text: string): string => {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, `import { answerTasks, BoundedProcess } from '${room}';\n${text}`);
  return path;
};

const TASKS = program(
  'tasks',
  `const held = [];
  answerTasks(({ what }) => {
    while (what === 'forEver');
    while (what === 'memory') held.push(new Array(100_000).fill({ held }));
    if (what === 'break') process.exit(3);
    return { process: process.pid, environment: process.env };
  });`,
);

type Task = { what: 'answer' | 'forEver' | 'memory' | 'break' };
type Answer = { process: number; environment: Record<string, string> };
const open: BoundedProcess<Task, Answer>[] = [];

function bounded(milliseconds: number): BoundedProcess<Task, Answer> {
  const made = new BoundedProcess<Task, Answer>(TASKS, { milliseconds, memoryMegabytes: 64 });
  open.push(made);
  return made;
}

afterEach(() => open.splice(0).forEach((made) => made.close()));
afterAll(() => rmSync(folder, { recursive: true }));

const isAlive = (id: number): boolean =>
  execFileSync('ps', ['-A', '-o', 'pid=,stat='], { encoding: 'utf8' })
    .split('\n')
    .some((line) => Number(line.trim().split(/\s+/)[0]) === id && !line.includes('Z'));

describe('a bounded process', () => {
  it('answers many tasks, in turn, from one process without this one’s environment', async () => {
    const process = bounded(30_000);
    const outcomes = await Promise.all([1, 2, 3].map(() => process.run({ what: 'answer' })));
    const answers = outcomes.map((outcome) => ('answer' in outcome ? outcome.answer : null));
    expect(new Set(answers.map((answer) => answer?.process)).size).toBe(1);
    expect(Object.keys(answers[0]!.environment)).not.toContain('PATH');
  }, 60_000);

  it.each([
    ['forEver', 'time', 1_000],
    ['memory', 'memory', 60_000],
    ['break', 'ended', 60_000],
  ] as const)(
    'is stopped by a task (%s), says why, and a new one answers the next',
    async (what, stopped, most) => {
      const process = bounded(most);
      const [before, broken, after] = await Promise.all([
        process.run({ what: 'answer' }),
        process.run({ what }),
        process.run({ what: 'answer' }),
      ]);
      expect(broken).toEqual({ stopped });
      const pids = [before, after].map((outcome) => ('answer' in outcome ? outcome.answer.process : 0));
      expect(new Set([0, ...pids]).size).toBe(3);
      await eventually(async () => !isAlive(pids[0]!));
    },
    120_000,
  );

  it('ends with its parent, even in the middle of a task without end', async () => {
    const parent = fork(
      program(
        'parent',
        `const tasks = new BoundedProcess(${JSON.stringify(TASKS)}, { milliseconds: 600_000, memoryMegabytes: 64 });
        process.send((await tasks.run({ what: 'answer' })).answer.process);
        await tasks.run({ what: 'forEver' });`,
      ),
    );
    const child = await new Promise<number>((resolve) => parent.once('message', (id) => resolve(Number(id))));
    expect(isAlive(child)).toBe(true);
    parent.kill('SIGKILL');
    await eventually(async () => !isAlive(child));
  }, 60_000);
});
