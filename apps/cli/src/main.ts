import { koppel } from './koppel.js';
import type { Terminal } from './terminal.js';

const terminal: Terminal = {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR,
  exitCode: 0,
};
// Whoever reads the output may stop early, as `head` does: what is left is not written, and that is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
await koppel(process.argv.slice(2), terminal);
process.exitCode ||= terminal.exitCode;
