// `npm start`: sets up what is missing, then starts everything with Node 24.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePowerShellHost } from './powershell-host.mjs';
import { ensureDependencies, ensureServer, ensureWeb, node, root, say } from './setup.mjs';

try {
  ensureDependencies();
  ensureServer();
  ensureWeb();
} catch (error) {
  say(error.message);
  process.exit(1);
}
const { path, reason } = await ensurePowerShellHost({ log: say });
if (reason) say(`${reason}\nEverything else works; running scripts will say this again.`);

const environment = {
  ...process.env,
  ...(path && !process.env.KOPPEL_POWERSHELL_HOST && { KOPPEL_POWERSHELL_HOST: path }),
};
const everything = spawn(node(), [join(root, 'scripts/start-everything.mjs')], {
  cwd: root,
  stdio: 'inherit',
  env: environment,
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => everything.kill(signal));
everything.on('exit', (code) => process.exit(code ?? 1));
