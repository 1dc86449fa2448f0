import { koppel } from './koppel.js';
import type { Terminal } from './terminal.js';

const terminal: Terminal = {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR,
  exitCode: 0,
};
await koppel(process.argv.slice(2), terminal);
process.exitCode ||= terminal.exitCode;
