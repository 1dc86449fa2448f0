import { Worker } from 'node:worker_threads';

/**
 * A thread of its own sees that the parent is gone, also while a task keeps the program busy for ever. Who the parent is it is told: it may
 * begin so late that there is another by then.
 */
const WATCH = `const { workerData: parent } = require('node:worker_threads');
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 1000);`;

/** What the program of a BoundedProcess calls: it answers one task after another, and ends with its parent. */
export function answerTasks<Task, Answer>(answer: (task: Task) => Answer): void {
  new Worker(WATCH, { eval: true, workerData: process.ppid }).unref();
  process.on('message', (task) => process.send!(answer(task as Task)));
  process.once('disconnect', () => process.exit());
  process.send!('ready');
}
