import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { DomainError } from '#platform';

export interface GitAccess {
  /** Address below which the repositories are: the token goes nowhere else. */
  url: string;
  /** Empty for public repositories. */
  token: string;
}

/** Nothing of ours reaches git but what it needs to find the network. */
const PASSED_ON = [
  'PATH',
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'NO_PROXY',
  'https_proxy',
  'http_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'TMPDIR',
];

/** No prompts, no hooks, no helpers, no settings of the machine, no protocol but HTTP, no redirects (they would carry the token on). */
const SETTINGS: Record<string, string> = {
  'protocol.version': '2',
  'protocol.allow': 'never',
  'protocol.https.allow': 'always',
  'protocol.http.allow': 'always',
  'http.followRedirects': 'false',
  'http.lowSpeedLimit': '1000',
  'http.lowSpeedTime': '20',
  'core.hooksPath': '/dev/null',
  'credential.helper': '',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'safe.directory': '*',
};

/**
 * Starts git in a mirror. Settings and the token travel in the environment, which other users of the machine cannot read, unlike arguments.
 */
export function startGit(folder: string, args: string[], access?: GitAccess): ChildProcessWithoutNullStreams {
  const settings: [string, string][] = Object.entries(SETTINGS);
  if (access && access.token !== '') {
    const basic = Buffer.from(`x-access-token:${access.token}`).toString('base64');
    settings.push([`http.${access.url}/.extraHeader`, `Authorization: Basic ${basic}`]);
  }
  const environment: NodeJS.ProcessEnv = {
    ...Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C.UTF-8',
    GIT_DIR: folder,
    GIT_CONFIG_COUNT: String(settings.length),
  };
  for (const [index, [key, value]] of settings.entries()) {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  return spawn('git', args, { cwd: folder, env: environment });
}

export interface RunOptions {
  access?: GitAccess;
  timeoutSeconds: number;
  /** Called a few times a second: a sentence instead of null stops git with it. */
  watch?: () => string | null;
}

/** Runs git to its end. @returns its standard output @throws DomainError UNAVAILABLE with git's own last words */
export async function runGit(folder: string, args: string[], options: RunOptions): Promise<string> {
  const git = startGit(folder, args, options.access);
  const output: Buffer[] = [];
  let said = '';
  let stopped: string | null = null;
  const stop = (why: string): void => {
    stopped ??= why;
    git.kill('SIGKILL');
  };
  git.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  git.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk}`.slice(-2000)));
  git.stdin.end();
  const deadline = setTimeout(
    () => stop(`git did not finish within ${options.timeoutSeconds} seconds.`),
    options.timeoutSeconds * 1000,
  );
  const watcher = setInterval(() => {
    const why = options.watch?.();
    if (why) stop(why);
  }, 300);
  try {
    const code = await ended(git);
    if (stopped !== null) throw new DomainError('UNAVAILABLE', stopped);
    if (code !== 0) throw new DomainError('UNAVAILABLE', `git ${args[0]} failed: ${lastWords(said)}.`);
    return Buffer.concat(output).toString('utf8');
  } finally {
    clearTimeout(deadline);
    clearInterval(watcher);
  }
}

const ended = (git: ChildProcessWithoutNullStreams): Promise<number | null> =>
  new Promise((resolve, reject) => {
    git.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new DomainError('UNAVAILABLE', 'The program "git" is not installed. Install git 2.36 or newer.')
          : error,
      ),
    );
    git.once('close', resolve);
  });

function lastWords(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => /^(fatal|error)/.test(line)) ?? lines.at(-1) ?? 'it gave no reason').replace(
    /^fatal: |\.$/g,
    '',
  );
}
