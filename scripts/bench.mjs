// `npm run bench -- NAME`: one measurement of bench/, after setting up what it needs. Without a name: lists them.
import { runProgram } from './run-program.mjs';

await runProgram('bench', 'npm run bench');
