// `npm run quality -- NAME`: how often a judge of ours is right, from quality/, after setting up what it needs. Without a name: lists them.
import { runProgram } from './run-program.mjs';

await runProgram('quality', 'npm run quality');
