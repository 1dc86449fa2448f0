// Brings a fresh clone to the point where it can run. Plain Node 20 and its own modules only: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const data = process.env.KOPPEL_DATA ?? join(root, '.koppel');

/** The sentence before a step that takes a while. Set-up talks to the error stream: standard output belongs to the command. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a program in the project's folder. @throws Error with what it printed, when it fails */
export function run(program, args, { quiet = false, env = {} } = {}) {
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    env: { ...process.env, ...env },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  throw new Error(`"${program} ${args.join(' ')}" failed${result.error ? `: ${result.error.message}` : ''}.`);
}

/** SHA-256 over the names and contents of all files below `folders` (and single files), to tell whether a built thing is still fresh. */
export function fingerprint(paths, accept = () => true) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(join(root, path))) return;
    for (const entry of readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const child = join(path, entry.name);
      if (entry.isDirectory() && !['node_modules', 'bin', 'obj', 'dist'].includes(entry.name)) visit(child);
      else if (entry.isFile() && accept(child)) hash.update(child).update(readFileSync(join(root, child)));
    }
  };
  for (const path of paths) {
    if (/\.\w+$/.test(path)) hash.update(readFileSync(join(root, path)));
    else visit(path);
  }
  return hash.digest('hex');
}

/** Runs `make` unless it ran before for the same fingerprint. */
export function once(name, print, present, make) {
  const stamp = join(root, 'node_modules', '.koppel', name);
  if (present && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return false;
  make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
  return true;
}

export function ensureDependencies() {
  const installed = existsSync(join(root, 'node_modules', 'typescript'));
  once('dependencies', fingerprint(['package-lock.json']), installed, () => {
    say('Installing the npm packages (about a minute, once) …');
    // Not `npm ci`: it refuses a lock file that lacks the optional packages of other platforms, and registries differ in which they have.
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  });
  const link = join(root, 'node_modules', '.bin', 'koppel');
  if (process.platform !== 'win32' && !existsSync(link)) {
    rmSync(link, { force: true });
    symlinkSync(join('..', '..', 'bin', 'koppel.mjs'), link);
  }
}

/** Node 24: this one, or the one that comes as an npm package. */
export function node() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

const isServerSource = (path) => path.endsWith('.ts') && !path.endsWith('.spec.ts');

export function ensureServer() {
  const sources = [
    ...readdirSync(join(root, 'apps'))
      .filter((app) => app !== 'web')
      .map((app) => `apps/${app}/src`),
    'libs',
  ];
  const print = fingerprint([...sources, 'tsconfig.json', 'tsconfig.build.json'], isServerSource);
  once('server', print, existsSync(join(root, 'dist', 'libs')), () => {
    say('Compiling …');
    run(node(), ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
  });
}

export function ensureWeb() {
  if (!existsSync(join(root, 'apps/web/vite.config.ts'))) return;
  const print = fingerprint(['apps/web', 'apps/api/src/schema.graphql', 'package-lock.json']);
  once('web', print, existsSync(join(root, 'dist/web/index.html')), () => {
    say('Building the web app …');
    run(node(), [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'apps/web/vite.config.ts',
      '--logLevel',
      'warn',
    ]);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureDependencies();
  ensureServer();
  ensureWeb();
}
