import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePowerShellHost } from './powershell-host.mjs';
import { ensureDependencies, ensureServer, node, root, say } from './setup.mjs';

/** The program's name and arguments are those of this process; without a name that exists it lists them. */
export async function runProgram(folder, command) {
  const [name, ...rest] = process.argv.slice(2);
  const names = readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
  if (!names.includes(name)) {
    say(`Choose one of: ${names.join(', ')}. For example: ${command} -- ${names[0]}`);
    process.exit(2);
  }
  await runFile(join(folder, `${name}.ts`), rest);
}

/** Runs a TypeScript program with the compiled server and, where it can be built, the PowerShell host. */
export async function runFile(program, args) {
  ensureDependencies();
  ensureServer();
  const { path } = await ensurePowerShellHost({ log: say });
  const environment = { ...process.env, ...(path && { KOPPEL_POWERSHELL_HOST: path }) };
  const { status } = spawnSync(node(), [join(root, program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  });
  process.exitCode = status ?? 1;
}
