import { spawn } from 'node:child_process';

/** No person's git settings may change what the sandbox does. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    LANG: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
  };
}

/** Runs git in a repository and gives what it printed; an exit code other than 0 becomes an error with git's own words. */
export async function git(folder: string, parameters: string[], input?: Uint8Array): Promise<string> {
  const child = spawn('git', ['-C', folder, ...parameters], { env: gitEnvironment() });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => output.push(part));
  child.stderr.on('data', (part: Buffer) => complaints.push(part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
    child.stdin.on('error', reject);
    child.stdin.end(input);
  });
  if (code !== 0) throw new Error(`git ${parameters[0]}: ${Buffer.concat(complaints).toString().trim()}`);
  return Buffer.concat(output).toString();
}
