import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../../powershell/bench');
let built = false;

/** Runs a script once for each set of variables in one process of plain PowerShell (powershell/bench); the first `warmUp` are not timed. */
export async function bareLoop(
  script: string,
  actions: object[],
  warmUp = 1,
  environment: NodeJS.ProcessEnv = process.env,
) {
  if (!built) {
    const build = spawnSync('dotnet', ['build', project, '-c', 'Release', '-v', 'quiet', '-nologo'], {
      encoding: 'utf8',
    });
    if (build.status !== 0) throw new Error(`The bare loop does not build:\n${build.stdout}`);
    built = true;
  }
  const program = join(project, 'bin/Release/net10.0/Koppel.PowerShell.BareLoop.dll');
  const loop = spawn('dotnet', [program], { stdio: ['pipe', 'pipe', 'inherit'], env: environment });
  loop.stdin.end(JSON.stringify({ script, actions, warmUp }));
  let text = '';
  for await (const piece of loop.stdout) text += String(piece);
  const { seconds, processorSeconds, outputs } = JSON.parse(text) as {
    seconds: number;
    processorSeconds: number;
    outputs: string[];
  };
  return { seconds, processorSeconds, outputs: outputs.map((output) => JSON.parse(output) as unknown) };
}
