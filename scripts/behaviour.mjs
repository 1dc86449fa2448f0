// npm run behaviour -- [DIR] [--json] [--verbose] [--filter TEXT] [--gate]
// Builds the runner when its sources changed and runs a folder of recorded cases with it.
// Exit code: 0 all pass, 1 some fail, 2 wrong use, 3 no .NET SDK.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const home = join(root, 'powershell');
const program = join(home, 'behaviour', 'bin', 'Release', 'net10.0', 'Koppel.PowerShell.Behaviour.dll');
const optionsWithValue = new Set(['--filter', '--exceptions']);

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== 'bin' && entry.name !== 'obj')
    .reduce((latest, entry) => Math.max(latest, newest(join(path, entry.name))), stat.mtimeMs);
}

function isBuilt() {
  if (!existsSync(program)) return false;
  const sources = ['behaviour', 'commands', 'Directory.Build.props', 'global.json', 'tests/echo-server.mjs'];
  return sources.every((source) => newest(join(home, source)) <= statSync(program).mtimeMs);
}

function stop(code, message) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function build() {
  const words = ['build', join(home, 'behaviour'), '-c', 'Release', '-m:1', '-v', 'quiet', '-nologo'];
  const built = spawnSync('dotnet', words, { cwd: home, encoding: 'utf8' });
  if (built.status !== 0) stop(2, `The runner of the cases does not build:\n${built.stdout}${built.stderr}`);
}

function wordsForRunner(words) {
  const hasFolder = words.some((word, at) => !word.startsWith('--') && !optionsWithValue.has(words[at - 1]));
  const given = words.map((word, at) =>
    word.startsWith('--') || optionsWithValue.has(words[at - 1]) ? word : resolve(process.env.INIT_CWD ?? '.', word),
  );
  return hasFolder ? given : [join(home, 'tests', 'behaviour'), ...given];
}

if (spawnSync('dotnet', ['--version'], { cwd: home }).status !== 0) {
  stop(
    3,
    'The .NET SDK 10 is not installed here (no usable "dotnet" on the PATH), so the PowerShell cases cannot be run.',
  );
}
if (!isBuilt()) build();
const environment = { ...process.env, NODE: process.env.NODE ?? process.execPath };
const run = spawnSync('dotnet', [program, ...wordsForRunner(process.argv.slice(2))], {
  stdio: 'inherit',
  env: environment,
});
process.exit(run.status ?? 2);
