// `npm run vendors -- FOLDER [name…]`: real connectors against stand-ins of their vendors (docs/real-connectors.md).
import { runFile } from './run-program.mjs';

await runFile('test/vendors/trials.ts', process.argv.slice(2));
