/**
 * Question: what memory does a system take, while its host works and while it is idle; do 200 systems get their actions done within what the pool
 * starts by itself on this machine; and does a host grow with what it has run? Linux only: it reads /proc.
 * `npm run bench -- memory [systems] [actions]`. The naive way beside it: a process for each system that stays.
 *
 * PSS is a process' own memory and its share of what several use; RSS counts that again for each.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { HostPool } from '#runtime';
import { type Memory, memoryOf } from './hosts/process-tree.ts';
import { startTarget, updateOf } from './hosts/update-action.ts';

const manySystems = Number(process.argv[2] ?? 200);
const manyActions = Number(process.argv[3] ?? 5000);
const actionsOfEach = 3;
const { url, close } = await startTarget(0);
const slow = await startTarget(400);

const memoryNow = (pool: HostPool): Memory => memoryOf(pool.status().map(({ processId }) => processId));
const each = ({ shareMegabytes, residentMegabytes }: Memory, count: number) => ({
  'PSS, MB a system': Math.round(shareMegabytes / count),
  'RSS, MB a system': Math.round(residentMegabytes / count),
  'PSS, MB in all': shareMegabytes,
});

/** As many systems as hosts, all at work at the same moment: measured while they wait for their targets, and a second later. */
async function atOnce(systems: number) {
  const pool = new HostPool({ maximumHosts: systems, spares: 0 });
  const run = (target: string) =>
    Promise.all(Array.from({ length: systems }, (_, at) => pool.run(updateOf(target, at, `system ${at}`))));
  await run(url);
  const working = run(slow.url);
  await pause(200);
  const busy = memoryNow(pool);
  await working;
  await pause(1000);
  const idle = memoryNow(pool);
  await pool.close();
  return [
    { systems, state: 'busy', ...each(busy, systems) },
    { systems, state: 'idle', ...each(idle, systems) },
  ];
}

async function many(systems: number) {
  const pool = new HostPool();
  const used = new Set<number>();
  let most = 0;
  let highest: Memory = { shareMegabytes: 0, residentMegabytes: 0 };
  const look = () => {
    const hosts = pool.status().filter(({ state }) => state !== 'ending');
    for (const { processId } of hosts) used.add(processId);
    most = Math.max(most, hosts.length);
    const now = memoryNow(pool);
    if (now.shareMegabytes > highest.shareMegabytes) highest = now;
  };
  const clock = setInterval(look, 250);
  const started = performance.now();
  const reports = await Promise.all(
    Array.from({ length: systems * actionsOfEach }, (_, number) =>
      pool.run(updateOf(url, number, `system ${number % systems}`)),
    ),
  );
  const seconds = (performance.now() - started) / 1000;
  clearInterval(clock);
  await pool.close();
  const done = reports.filter(
    (report) => (report.variables.outputContext as { Success?: boolean } | undefined)?.Success,
  );
  return {
    systems,
    actions: reports.length,
    done: done.length,
    seconds: Math.round(seconds),
    'hosts started': used.size,
    'hosts at once': most,
    'most PSS, MB': highest.shareMegabytes,
  };
}

async function growth(actions: number) {
  const pool = new HostPool({ hostsPerSystem: 1, maximumHosts: 1, spares: 0, retireAfterActions: actions + 1 });
  const rows = [];
  for (let number = 1; number <= actions; number++) {
    await pool.run(updateOf(url, number));
    if (![1, actions / 10, actions / 2, actions].includes(number)) continue;
    await pause(500);
    const { shareMegabytes, residentMegabytes } = memoryNow(pool);
    rows.push({ 'actions of one host': number, 'PSS, MB': shareMegabytes, 'RSS, MB': residentMegabytes });
  }
  await pool.close();
  return rows;
}

console.log('Systems that each have a host, all at work at once: the last row of the naive way, without a limit.');
console.table([...(await atOnce(1)), ...(await atOnce(10)), ...(await atOnce(50))]);
console.log(
  `${manySystems} systems with ${actionsOfEach} actions each, all asked for at once, within the limits of the pool.`,
);
const result = await many(manySystems);
console.table([result]);
if (result.done !== result.actions) throw new Error(`${result.actions - result.done} actions were lost.`);
console.log('One host that runs action after action.');
console.table(await growth(manyActions));
close();
slow.close();
