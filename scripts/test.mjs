// `npm test`: everything that CI runs, in an order that finds cheap mistakes first. `npm test -- unit system` runs some steps alone.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensurePowerShellHost } from './powershell-host.mjs';
import { data, node, root, say } from './setup.mjs';

const wanted = process.argv.slice(2);
const inCi = Boolean(process.env.CI);
const environment = { ...process.env };
const counts = { passed: 0, failed: 0, skipped: 0 };

const bin = (path) => [node(), [join(root, 'node_modules', path)]];

/** Runs a program to its end; resolves to whether it succeeded. What it prints goes to `show`, or right to the terminal without one. */
function execute([program, args], extra, show) {
  return new Promise((done) => {
    const stdio = ['ignore', ...(show ? ['pipe', 'pipe'] : [2, 2])];
    const child = spawn(program, [...args, ...extra], { cwd: root, env: environment, stdio });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', show);
    child.on('error', (error) => say(`${program}: ${error.message}`));
    child.on('close', (code) => done(code === 0));
  });
}

/** A check that passes or fails as one. */
const check =
  (command, ...args) =>
  async (show) => {
    const ok = await execute(command, args, show);
    counts[ok ? 'passed' : 'failed'] += 1;
    return ok;
  };

/** A Jest project; its tests count one by one. */
const jest =
  (project, ...more) =>
  async (show) => {
    const results = join(data, 'test-results', `${project}${more.length}.json`);
    mkdirSync(join(data, 'test-results'), { recursive: true });
    rmSync(results, { force: true });
    const program = [
      node(),
      ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', ...bin('jest/bin/jest.js')[1]],
    ];
    const args = [
      '--selectProjects',
      project,
      '--json',
      `--outputFile=${results}`,
      // Generous: a loaded machine is slow, and a test says by its content whether it holds.
      '--testTimeout=60000',
      '--silent=false',
      ...more,
    ];
    const ok = await execute(program, args, show);
    if (!existsSync(results)) return false;
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
      readFileSync(results, 'utf8'),
    );
    counts.passed += numPassedTests;
    counts.failed += numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0);
    counts.skipped += numPendingTests;
    return ok;
  };

async function powershell(show) {
  if (!environment.KOPPEL_POWERSHELL_HOST) {
    say(`Skipped: ${environment.KOPPEL_POWERSHELL_REASON}`);
    counts.skipped += 1;
    return !inCi;
  }
  const tests = await check(['dotnet', ['run', '--project', 'powershell/tests', '-c', 'Release']])(show);
  const behaviour = await check([process.execPath, [join(root, 'scripts/behaviour.mjs')]], '--gate')(show);
  return tests && behaviour;
}

/** It holds us to seconds that we promise: it has the machine for itself. */
const FRESHNESS = 'test/catalog/freshness';

/** Steps of one line run beside each other, two at a time: most of them keep one core busy, or wait. */
const lines = [
  [
    ['types', check(bin('typescript/bin/tsc'), '-p', 'tsconfig.json')],
    ['web types', check(bin('typescript/bin/tsc'), '-p', 'apps/web/tsconfig.json')],
    ['format', check(bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.')],
    ['lint', check(bin('oxlint/bin/oxlint'), '--quiet')],
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
  ],
  [
    ['powershell', powershell],
    ['unit', jest('unit')],
  ],
  [['system', jest('system', '--testPathIgnorePatterns', FRESHNESS)]],
  [['freshness', jest('system', FRESHNESS)]],
  [
    [
      'schema',
      check(['git', ['diff', '--exit-code', '--stat']], '--', 'apps/api/src/schema.graphql', 'apps/web/src/gql'),
    ],
  ],
];

async function setUp() {
  const [host, built] = await Promise.all([
    ensurePowerShellHost({ log: say }),
    execute([process.execPath, [join(root, 'scripts/setup.mjs')]], []),
  ]);
  if (!built) throw new Error('The set-up failed.');
  if (host.path) environment.KOPPEL_POWERSHELL_HOST = host.path;
  else environment.KOPPEL_POWERSHELL_REASON = host.reason;
  const browser = ensureBrowser();
  if (browser.path) environment.CHROMIUM_PATH = browser.path;
  else if (inCi) throw new Error(browser.reason);
  else say(`${browser.reason} The browser tests are skipped.`);
}

/** What a step prints while others run is kept until its end. */
async function runStep([name, step], alone) {
  const begin = Date.now();
  let kept = '';
  if (alone) say(`\n── ${name}`);
  const ok = await step(alone ? undefined : (text) => (kept += text));
  if (!alone) say(`\n── ${name}\n${kept}`.trimEnd());
  say(`── ${name}: ${ok ? 'ok' : 'FAILED'} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
  if (!ok) failed.push(name);
}

async function runLine(steps) {
  if (steps.length > 1) say(`\n── ${steps.map(([name]) => name).join(', ')} …`);
  const waiting = [...steps];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await runStep(step, steps.length === 1);
  };
  await Promise.all([lane(), lane()]);
}

const failed = [];
try {
  await setUp();
} catch (error) {
  say(error.message);
  process.exit(1);
}
for (const line of lines) await runLine(line.filter(([name]) => wanted.length === 0 || wanted.includes(name)));
say(failed.length === 0 ? '\nAll steps passed.' : `\nFailed steps: ${failed.join(', ')}.`);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
