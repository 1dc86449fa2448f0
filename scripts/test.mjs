// `npm test`: everything that CI runs, in an order that finds cheap mistakes first. `npm test -- unit system` runs some steps alone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensurePowerShellHost } from './powershell-host.mjs';
import { data, ensureDependencies, ensureServer, ensureWeb, node, root, say } from './setup.mjs';

const wanted = process.argv.slice(2);
const inCi = Boolean(process.env.CI);
const environment = { ...process.env };
const counts = { passed: 0, failed: 0, skipped: 0 };

const bin = (path) => [node(), [join(root, 'node_modules', path)]];

function execute([program, args], extra, options = {}) {
  return spawnSync(program, [...args, ...extra], { cwd: root, env: environment, stdio: 'inherit', ...options });
}

/** A check that passes or fails as one. */
const check =
  (command, ...args) =>
  () => {
    const ok = execute(command, args).status === 0;
    counts[ok ? 'passed' : 'failed'] += 1;
    return ok;
  };

/** A Jest project; its tests count one by one. */
const jest =
  (project, ...paths) =>
  () => {
    const results = join(data, 'test-results', `${project}${paths.length}.json`);
    mkdirSync(join(data, 'test-results'), { recursive: true });
    rmSync(results, { force: true });
    const args = [
      '--selectProjects',
      project,
      '--json',
      `--outputFile=${results}`,
      // Generous: a loaded machine is slow, and a test says by its content whether it holds.
      '--testTimeout=60000',
      '--silent=false',
      ...paths,
    ];
    const { status } = execute(
      [
        node(),
        [
          '--experimental-vm-modules',
          '--disable-warning=ExperimentalWarning',
          join(root, 'node_modules/jest/bin/jest.js'),
        ],
      ],
      args,
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    if (!existsSync(results)) return false;
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
      readFileSync(results, 'utf8'),
    );
    counts.passed += numPassedTests;
    counts.failed += numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0);
    counts.skipped += numPendingTests;
    return status === 0;
  };

const steps = [
  ['format', check(bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.')],
  ['lint', check(bin('oxlint/bin/oxlint'), '--quiet')],
  ['types', check(bin('typescript/bin/tsc'), '-p', 'tsconfig.json')],
  ['web types', check(bin('typescript/bin/tsc'), '-p', 'apps/web/tsconfig.json')],
  [
    'arrows',
    check(
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      '--output-type',
      'err',
    ),
  ],
  ['powershell', powershell],
  ['unit', jest('unit')],
  ['system', jest('system')],
  [
    'schema',
    check(['git', ['diff', '--exit-code', '--stat']], '--', 'apps/api/src/schema.graphql', 'apps/web/src/gql'),
  ],
];

function powershell() {
  if (!environment.KOPPEL_POWERSHELL_HOST) {
    say(`Skipped: ${environment.KOPPEL_POWERSHELL_REASON}`);
    counts.skipped += 1;
    return !inCi;
  }
  const tests = check(['dotnet', ['run', '--project', 'powershell/tests', '-c', 'Release']])();
  const behaviour = check([process.execPath, [join(root, 'scripts/behaviour.mjs')]], '--gate')();
  return tests && behaviour;
}

async function setUp() {
  ensureDependencies();
  ensureServer();
  ensureWeb();
  const host = await ensurePowerShellHost({ log: say });
  if (host.path) environment.KOPPEL_POWERSHELL_HOST = host.path;
  else environment.KOPPEL_POWERSHELL_REASON = host.reason;
  const browser = ensureBrowser();
  if (browser.path) environment.CHROMIUM_PATH = browser.path;
  else if (inCi) throw new Error(browser.reason);
  else say(`${browser.reason} The browser tests are skipped.`);
}

try {
  await setUp();
} catch (error) {
  say(error.message);
  process.exit(1);
}
const failed = [];
for (const [name, step] of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const begin = Date.now();
  say(`\n── ${name}`);
  const ok = step();
  if (!ok) failed.push(name);
  say(`── ${name}: ${ok ? 'ok' : 'FAILED'} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
}
say(failed.length === 0 ? '\nAll steps passed.' : `\nFailed steps: ${failed.join(', ')}.`);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
