// A Chromium for the browser tests: a given or installed one, else Debian's, when it can be installed here.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './setup.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const installed = () => [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path));

/** @returns {{path: string} | {reason: string}} */
export function ensureBrowser() {
  const found = installed();
  if (found) return { path: found };
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) {
    say('Installing Chromium for the browser tests (once) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, stdio: 'ignore' });
  }
  const path = installed();
  return path
    ? { path }
    : { reason: 'No Chromium was found. Install one ("apt-get install chromium"), or set CHROMIUM_PATH to it.' };
}
