// `npm run bench -- NAME`: one measurement of bench/, after setting up what it needs. Without a name: lists them.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePowerShellHost } from './powershell-host.mjs';
import { ensureDependencies, ensureServer, node, root, say } from './setup.mjs';

const [name, ...rest] = process.argv.slice(2);
const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
if (!names.includes(name)) {
  say(`Choose one of: ${names.join(', ')}. For example: npm run bench -- ${names[0]}`);
  process.exit(2);
}
ensureDependencies();
ensureServer();
const { path } = await ensurePowerShellHost({ log: say });
const environment = { ...process.env, ...(path && { KOPPEL_POWERSHELL_HOST: path }) };
const { status } = spawnSync(node(), [join(root, 'bench', `${name}.ts`), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: environment,
});
process.exitCode = status ?? 1;
