import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TOKEN = 'sandbox-github-token';

/** The sandbox as GitHub, on any free port, with a folder of its own. */
export async function startGithub(): Promise<{
  sandboxUrl: string;
  github: { url: string; token: string };
  remove(): Promise<void>;
}> {
  const sandboxModule = new URL('../../dist/apps/sandbox/src/sandbox.js', import.meta.url).href;
  const { startSandbox } = (await import(sandboxModule)) as typeof import('../../apps/sandbox/src/sandbox.js');
  const folder = join(tmpdir(), `koppel-bench-sandbox-${randomUUID()}`);
  const sandbox = await startSandbox({ port: 0, dataFolder: folder });
  return {
    sandboxUrl: sandbox.url,
    github: { url: `${sandbox.url}/github/api/v3`, token: TOKEN },
    remove: async () => {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
