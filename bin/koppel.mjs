#!/usr/bin/env node
// The command-line kit. Sets up what is missing, then runs the compiled program with Node 24.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePowerShellHost } from '../scripts/powershell-host.mjs';
import { ensureDependencies, ensureServer, node, root, say } from '../scripts/setup.mjs';

ensureDependencies();
ensureServer();
const environment = { ...process.env };
if (process.argv[2] === 'run' && !environment.KOPPEL_POWERSHELL_HOST) {
  const { path } = await ensurePowerShellHost({ log: say });
  if (path) environment.KOPPEL_POWERSHELL_HOST = path;
}
const program = join(root, 'dist/apps/cli/src/main.js');
const { status, signal } = spawnSync(node(), [program, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: environment,
});
process.exitCode = signal ? 130 : (status ?? 1);
