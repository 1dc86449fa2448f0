// `npm run quality -- NAME`: how often a judge of ours is right, from bench/quality/, after setting up what it needs. Without a name: lists them.
import { runProgram } from './run-program.mjs';

await runProgram('bench/quality', 'npm run quality');
