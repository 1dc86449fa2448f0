/**
 * Builds the PowerShell host program (powershell/host) for this machine, once per state of its sources.
 * `ensurePowerShellHost()` gives `{ path }` of the program or `{ reason }`, a sentence that says what is missing.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const sources = join(root, 'powershell');
const shelf = join(root, '.koppel', 'powershell-host');
const program = process.platform === 'win32' ? 'Koppel.PowerShell.Host.exe' : 'Koppel.PowerShell.Host';
const lock = join(shelf, '.lock');
const lockPatience = 10 * 60_000;

export async function ensurePowerShellHost({ log = () => {} } = {}) {
  const version = await hashOfSources();
  const path = join(shelf, version, program);
  if (existsSync(path)) {
    await markCurrent(version);
    return { path };
  }
  const missing = await findMissingSdk();
  if (missing) return { reason: missing };
  await mkdir(shelf, { recursive: true });
  await takeLock();
  try {
    const failure = existsSync(path) ? null : await build(version, log);
    if (failure) return { reason: failure };
    await markCurrent(version);
    await removeOld(version);
    return { path };
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function hashOfSources() {
  const files = ['global.json', 'Directory.Build.props'].map((name) => join(sources, name));
  for (const folder of ['commands', 'host']) files.push(...(await filesBelow(join(sources, folder))));
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of files.sort()) {
    hash
      .update(relative(sources, file).replaceAll('\\', '/'))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.name !== 'bin' && entry.name !== 'obj')
      .map((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)])),
  );
  return found.flat();
}

async function findMissingSdk() {
  const install = 'Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and start again.';
  const { code, output } = await run('dotnet', ['--version']).catch(() => ({ code: -1, output: '' }));
  if (code === -1) return `The .NET 10 SDK was not found, so PowerShell scripts cannot run here. ${install}`;
  if (code !== 0 || !/^1\d\./.test(output.trim())) {
    return `PowerShell scripts need the .NET 10 SDK; "dotnet --version" says: ${output.trim().split('\n')[0]}. ${install}`;
  }
  return null;
}

/** With code compiled ahead a host starts in half the time; the compiler comes from NuGet and may be out of reach. */
async function build(version, log) {
  let output = '';
  for (const ahead of ['true', 'false']) {
    const target = join(shelf, `.${version}-${process.pid}`);
    log(`Building the PowerShell host${ahead === 'true' ? '' : ' without code compiled ahead'} …`);
    const result = await run('dotnet', publishArguments(target, ahead), sources);
    if (result.code === 0) {
      await rename(target, join(shelf, version));
      return null;
    }
    output = result.output;
    await rm(target, { recursive: true, force: true });
  }
  const lines = output.split('\n').filter((line) => /error/i.test(line));
  return `The PowerShell host could not be built: ${(lines[0] ?? output.trim().split('\n').at(-1) ?? '').trim()}`;
}

function publishArguments(target, ahead) {
  const line = `publish host -c Release --nologo -v quiet --self-contained false -r ${platformName()}-${process.arch}`;
  const build = join(root, '.koppel', 'powershell-build');
  const switches = ['-p:KoppelPublish=true', `-p:PublishReadyToRun=${ahead}`];
  return [...line.split(' '), '-o', target, '--artifacts-path', build, ...switches];
}

function platformName() {
  return { win32: 'win', darwin: 'osx' }[process.platform] ?? 'linux';
}

function run(command, args, cwd = root) {
  return new Promise((settle, fail) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('error', fail);
    child.on('close', (code) => settle({ code, output }));
  });
}

/** One build at a time; a lock whose owner is gone is taken over. */
async function takeLock() {
  for (;;) {
    try {
      await mkdir(lock);
      await writeFile(join(lock, 'owner'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (await isAbandoned()) await rm(lock, { recursive: true, force: true });
    else await pause(250);
  }
}

async function isAbandoned() {
  const since = await stat(lock).catch(() => null);
  if (!since) return false;
  const age = Date.now() - since.mtimeMs;
  const owner = Number(await readFile(join(lock, 'owner'), 'utf8').catch(() => 0));
  return age > lockPatience || (age > 2000 && !isAlive(owner));
}

function isAlive(processId) {
  try {
    return processId > 0 && process.kill(processId, 0);
  } catch {
    return false;
  }
}

/** The file `current` tells libs/runtime which version to start. */
async function markCurrent(version) {
  const file = join(shelf, 'current');
  if (existsSync(file) && readFileSync(file, 'utf8') === version) return;
  const fresh = `${file}-${process.pid}`;
  await writeFile(fresh, version);
  await rename(fresh, file);
}

/** The version before this one stays: a worker that runs may still start hosts of it. */
async function removeOld(version) {
  const folders = (await readdir(shelf, { withFileTypes: true })).filter((entry) => /^[0-9a-f]{16}$/.test(entry.name));
  const aged = await Promise.all(
    folders.map(async ({ name }) => ({ name, time: (await stat(join(shelf, name))).mtimeMs })),
  );
  const others = aged.filter(({ name }) => name !== version).sort((a, b) => b.time - a.time);
  for (const { name } of others.slice(1)) await rm(join(shelf, name), { recursive: true, force: true });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const result = await ensurePowerShellHost({ log: (line) => process.stderr.write(`${line}\n`) });
  process.stdout.write(`${result.path ?? result.reason}\n`);
  process.exitCode = result.path ? 0 : 1;
}
