// Starts the database, the sandbox, the API with the web app, and workers, and stops them together. Run by start.mjs with Node 24.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, migrate, seedDemo, startEmbeddedServer } from '../dist/libs/database/src/index.js';
import { data, root, say } from './setup.mjs';

const children = [];
let postgres = null;
let stopping = false;

async function start() {
  mkdirSync(join(data, 'logs'), { recursive: true });
  const port = await freePort(Number(process.env.KOPPEL_PORT ?? 4000));
  const publicUrl = process.env.KOPPEL_PUBLIC_URL ?? `http://localhost:${port}`;
  const databaseUrl = process.env.DATABASE_URL ?? (await startDatabase());
  const environment = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    KOPPEL_DATA: data,
    KOPPEL_PORT: String(port),
    KOPPEL_PUBLIC_URL: publicUrl,
    KOPPEL_ENCRYPTION_KEYS: process.env.KOPPEL_ENCRYPTION_KEYS ?? encryptionKeys(),
  };
  say('Bringing the database up to date …');
  await migrate(databaseUrl);
  if (!process.env.GITHUB_TOKEN && !process.env.OPENID_ISSUER)
    Object.assign(environment, await startSandbox(publicUrl, databaseUrl));
  service('api', environment);
  const workers = Number(process.env.KOPPEL_WORKERS ?? 1);
  for (let number = 1; number <= workers; number += 1)
    service('worker', { ...environment, WORKER_NAME: `worker-${number}` });
  await answers(`${publicUrl}/health`, 'The API');
  say(`\nKoppel is at ${publicUrl}`);
  if (environment.SANDBOX_URL)
    say(`The pretend outside world (GitHub, AFAS, TOPdesk, mail, logins) is at ${environment.SANDBOX_URL}`);
  say(`Logs are in ${join(data, 'logs')}. Ctrl+C stops everything; the data stay.\n`);
}

async function startDatabase() {
  say('Starting PostgreSQL …');
  postgres = await startEmbeddedServer({ folder: join(data, 'postgres'), port: await freePort(4032) });
  await createDatabase(postgres.url, 'koppel');
  return `${postgres.url}/koppel`;
}

/** Without a GitHub token and an OpenID provider of one's own: the demo, on the sandbox. */
async function startSandbox(publicUrl, databaseUrl) {
  say('Starting the sandbox …');
  const port = await freePort(4010);
  const smtpPort = await freePort(4025);
  const sandboxUrl = `http://localhost:${port}`;
  service('sandbox', {
    ...process.env,
    SANDBOX_PORT: String(port),
    SANDBOX_URL: sandboxUrl,
    SANDBOX_SMTP_PORT: String(smtpPort),
    SANDBOX_DATA: join(data, 'sandbox'),
    SANDBOX_WEBHOOK_URL: `${publicUrl}/webhooks/github`,
    SANDBOX_WEBHOOK_SECRET: 'sandbox-webhook-secret',
    SANDBOX_OPENID_REDIRECT_URIS: `${publicUrl}/auth/callback`,
  });
  await answers(`${sandboxUrl}/openid/.well-known/openid-configuration`, 'The sandbox');
  await seedDemo(databaseUrl, `${sandboxUrl}/openid`, sandboxUrl);
  return {
    KOPPEL_DEMO: 'true',
    SANDBOX_URL: sandboxUrl,
    GITHUB_API_URL: `${sandboxUrl}/github/api/v3`,
    GITHUB_ORGANISATION: 'koppel-demo',
    GITHUB_TOKEN: 'sandbox-github-token',
    GITHUB_WEBHOOK_SECRET: 'sandbox-webhook-secret',
    OPENID_ISSUER: `${sandboxUrl}/openid`,
    OPENID_CLIENT_ID: 'koppel',
    OPENID_CLIENT_SECRET: 'koppel-demo-secret',
    KOPPEL_SMTP_URL: `smtp://localhost:${smtpPort}`,
    KOPPEL_MAIL_FROM: 'Koppel <koppel@koppel.example>',
    KOPPEL_TOPDESK_URL: `${sandboxUrl}/topdesk`,
    KOPPEL_TOPDESK_LOGIN: 'koppel',
    KOPPEL_TOPDESK_PASSWORD: 'sandb-topdk-koppl-00001',
    KOPPEL_TOPDESK_INTERVAL_SECONDS: '10',
  };
}

/** A key of this machine's own, made once: losing it loses the secrets that it sealed. */
function encryptionKeys() {
  const file = join(data, 'encryption-keys');
  if (!existsSync(file)) writeFileSync(file, `local:${randomBytes(32).toString('base64')}`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function service(app, environment) {
  const name = environment.WORKER_NAME ?? app;
  const log = createWriteStream(join(data, 'logs', `${name}.log`), { flags: 'a' });
  const child = spawn(process.execPath, [join(root, 'dist/apps', app, 'src/main.js')], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  child.on('exit', (code) => {
    if (stopping) return;
    say(`${name} stopped unexpectedly (code ${code}). Its log: ${join(data, 'logs', `${name}.log`)}`);
    void stop(1);
  });
  children.push(child);
}

async function answers(url, who) {
  for (let tries = 0; tries < 600; tries += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    if (stopping) return;
    await sleep(100);
  }
  throw new Error(`${who} did not answer at ${url} within a minute. See ${join(data, 'logs')}.`);
}

async function freePort(wanted) {
  for (let port = wanted; port < wanted + 100; port += 1) {
    if (await isFree(port)) {
      if (port !== wanted) say(`Port ${wanted} is taken; using ${port}.`);
      return port;
    }
  }
  throw new Error(`No free port from ${wanted} to ${wanted + 99}.`);
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });

async function stop(code) {
  if (stopping) return;
  stopping = true;
  const ended = children.map(
    (child) => new Promise((done) => (child.exitCode === null && !child.killed ? child.once('exit', done) : done())),
  );
  for (const child of children) child.kill('SIGTERM');
  await Promise.race([Promise.all(ended), sleep(8000)]);
  for (const child of children) child.kill('SIGKILL');
  await postgres?.stop();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
start().catch((error) => {
  say(`Koppel could not start: ${error.message}`);
  void stop(1);
});
