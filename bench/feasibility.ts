/**
 * Question: how long does GitHub's own API document (13 MB, 1,223 operations) take, how much memory, and is the report the same every time?
 * Compared with reading its JSON alone, the least that anybody can do. Run after `npm run build`: npm run bench -- feasibility
 * The document comes out of the npm package `@octokit/openapi` once, into `.koppel/`; nothing of it is part of the product.
 */
import { execFileSync, fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = '@octokit/openapi@23.0.2';
const FILE = 'package/generated/api.github.com.json';
const root = fileURLToPath(new URL('..', import.meta.url));
const document = join(root, '.koppel', 'bench', 'api.github.com-23.0.2.json');
const ROUNDS = 3;

interface Measured {
  milliseconds: number;
  megabytes: number;
  text: string;
}

function fetchDocument(): void {
  if (existsSync(document)) return;
  const folder = mkdtempSync(join(tmpdir(), 'koppel-bench-'));
  try {
    execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], { stdio: 'pipe', cwd: folder });
    execFileSync('tar', ['xzf', 'octokit-openapi-23.0.2.tgz', FILE], { cwd: folder });
    mkdirSync(join(root, '.koppel', 'bench'), { recursive: true });
    renameSync(join(folder, FILE), document);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One round in a process of its own, so that its peak is its own. */
function measure(way: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [way], { execArgv: [] });
    child.once('message', (measured: Measured) => resolve(measured));
    child.once('exit', (code) => code !== 0 && reject(new Error(`"${way}" ended with ${code}.`)));
  });
}

async function round(way: string): Promise<void> {
  const program = new URL('../dist/libs/feasibility/src/index.js', import.meta.url).href;
  const { analyseApiDocument } = (await import(program)) as typeof import('../libs/feasibility/src/index.js');
  const started = performance.now();
  const bytes = readFileSync(document);
  const result: unknown = way === 'JSON.parse' ? JSON.parse(bytes.toString('utf8')) : analyseApiDocument(bytes);
  const milliseconds = Math.round(performance.now() - started);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.send!({ milliseconds, megabytes, text: way === 'JSON.parse' ? '' : JSON.stringify(result) });
}

async function main(): Promise<void> {
  fetchDocument();
  const rows = [];
  for (const way of ['JSON.parse', 'the report']) {
    const rounds: Measured[] = [];
    for (let at = 0; at < ROUNDS; at++) rounds.push(await measure(way));
    if (new Set(rounds.map(({ text }) => text)).size !== 1) throw new Error('Two reports of the same document differ.');
    rows.push({
      way,
      'milliseconds (slowest)': Math.max(...rounds.map(({ milliseconds }) => milliseconds)),
      'peak megabytes (highest)': Math.max(...rounds.map(({ megabytes }) => megabytes)),
    });
  }
  console.table(rows);
  console.log(`${ROUNDS} rounds each in a process of its own; the reports are equal byte for byte.`);
}

const [way] = process.argv.slice(2);
await (process.send && way ? round(way) : main());
