/**
 * Work that may not end, or may take all memory, in a process of its own: `BoundedProcess` asks it, `answerTasks` is how its program answers.
 * Knows nothing of what is asked.
 */
export { answerTasks } from './answer-tasks.js';
export { BoundedProcess, type Limits, type Outcome } from './bounded-process.js';
export { programBeside } from './program-beside.js';
