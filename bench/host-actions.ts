/**
 * Question: how many actions a second does a warm host do, against a PowerShell process of its own for each action, and against a bare loop of
 * fresh runspaces in one process with nothing around it (powershell/bench)? The action is what connectors do: look up, compare, write, audit;
 * two calls to a target that answers after 0 and after 50 ms. Outputs are compared first.
 * `npm run bench -- host-actions [actions] [warm-up]`. Goals: at least 40 times the processes, at least 0.8 of the bare loop.
 *
 * The naive way starts the host, runs one action and ends it. Where other programs use the machine, look at the processor time of an action: the
 * time on the clock is theirs too. A host waits with its script for a target that takes its time; there more hosts help, of more systems or of
 * one: the last rows have as many as the pool starts on this machine by itself.
 */
import { availableParallelism } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { HostPool } from '#runtime';
import { bareLoop } from './hosts/bare-loop.ts';
import { processorMilliseconds } from './hosts/process-tree.ts';
import { startTarget, updateOf, updateScript, variablesOf } from './hosts/update-action.ts';

const actions = Number(process.argv[2] ?? 600);
const warmUp = Number(process.argv[3] ?? 600);
const mostHosts = 4 * availableParallelism();

interface Measured {
  perSecond: number;
  processorMilliseconds: number;
  outputs: unknown[];
}

async function warm(url: string, hosts: number, before: number): Promise<Measured> {
  const pool = new HostPool({ hostsPerSystem: hosts, maximumHosts: hosts, spares: 0 });
  const run = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, number) => pool.run(updateOf(url, number))));
  const ids = () => pool.status().map(({ processId }) => processId);
  await run(Math.max(before, hosts));
  const processor = processorMilliseconds(ids());
  const started = performance.now();
  const reports = await run(actions);
  const perSecond = (actions / (performance.now() - started)) * 1000;
  const used = (processorMilliseconds(ids()) - processor) / actions;
  await pool.close();
  return { perSecond, processorMilliseconds: used, outputs: reports.map(({ variables }) => variables.outputContext) };
}

async function processes(url: string): Promise<Measured> {
  const count = Math.max(3, Math.min(20, Math.round(actions / 30)));
  const outputs = [];
  let used = 0;
  const started = performance.now();
  for (let number = 0; number < count; number++) {
    const pool = new HostPool({ spares: 0 });
    outputs.push((await pool.run(updateOf(url, number))).variables.outputContext);
    used += processorMilliseconds(pool.status().map(({ processId }) => processId));
    await pool.close();
  }
  return {
    perSecond: (count / (performance.now() - started)) * 1000,
    processorMilliseconds: used / count,
    outputs,
  };
}

async function bare(url: string): Promise<Measured> {
  const all = Array.from({ length: actions }, (_, number) => variablesOf(url, number));
  const { seconds, processorSeconds, outputs } = await bareLoop(updateScript, all, warmUp);
  return { perSecond: actions / seconds, processorMilliseconds: (processorSeconds * 1000) / actions, outputs };
}

for (const milliseconds of [0, 50]) {
  const { url, close } = await startTarget(milliseconds);
  const ways = {
    'a process for each': await processes(url),
    'bare loop of runspaces': await bare(url),
    'one host, its first actions': await warm(url, 1, 1),
    'one warm host': await warm(url, 1, warmUp),
    'two warm hosts': await warm(url, 2, 2 * warmUp),
    [`${mostHosts} warm hosts`]: await warm(url, mostHosts, mostHosts * Math.min(warmUp, 100)),
  };
  close();
  const [cold, loop] = [ways['a process for each'], ways['bare loop of runspaces']];
  for (const [name, { outputs }] of Object.entries(ways))
    if (!isDeepStrictEqual(outputs.slice(0, cold.outputs.length), cold.outputs))
      throw new Error(`The outputs of ${name} differ from those of single processes: no figures are given.`);
  console.log(
    `\ntarget answers after ${milliseconds} ms, ${actions} actions after ${warmUp} to warm up, outputs equal`,
  );
  console.table(
    Object.entries(ways).map(([way, { perSecond, processorMilliseconds: used }]) => ({
      way,
      'actions a second': Number(perSecond.toFixed(1)),
      'processor ms an action': Number(used.toFixed(1)),
      '× a process each': Number((perSecond / cold.perSecond).toFixed(1)),
      '× the bare loop': Number((perSecond / loop.perSecond).toFixed(2)),
    })),
  );
}
