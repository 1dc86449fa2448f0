#!/usr/bin/env node
// The command-line kit. Sets up what is missing, then runs the compiled program with Node 24.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ensurePowerShellHost } from '../scripts/powershell-host.mjs';
import { ensureDependencies, ensureServer, node, root, say } from '../scripts/setup.mjs';

try {
  ensureDependencies();
  ensureServer();
} catch (error) {
  say(error.message);
  process.exit(1);
}
const environment = { ...process.env };
const needsHost =
  ['inspect', 'run', 'review', 'test', 'record'].includes(process.argv[2]) &&
  !process.argv.some((word) => word === '--help' || word === '-h');
if (needsHost && !environment.KOPPEL_POWERSHELL_HOST) {
  const { path } = await ensurePowerShellHost({ log: say });
  if (path) environment.KOPPEL_POWERSHELL_HOST = path;
}
const program = join(root, 'dist/apps/cli/src/main.js');
const running = spawn(node(), [program, ...process.argv.slice(2)], { stdio: 'inherit', env: environment });
// Ctrl+C goes to both: the program ends what it is doing and tidies up, and this one waits for it. Others come to this one alone.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => running.kill(signal));
const [status, signal] = await once(running, 'exit');
process.exitCode = signal ? 130 : (status ?? 1);
