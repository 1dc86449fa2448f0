import { koppel } from './koppel.js';
import type { Terminal } from './terminal.js';

const terminal: Terminal = {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR,
  columns: process.stdout.isTTY === true ? process.stdout.columns : undefined,
  exitCode: 0,
};
// Whoever reads the output may stop early, as `head` does: what is left is not written, and that is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    if (stream === process.stdout) process.stderr.write(`The output cannot be written: ${error.message}.\n`);
    process.exit(1);
  });
await koppel(process.argv.slice(2), terminal);
process.exitCode ||= terminal.exitCode;
