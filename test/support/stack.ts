import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { seedDemo } from '#database';
import { TEST_KEYS, type GraphQLAnswer } from './api.js';
import { freePort } from './cluster.js';
import { createTestDatabase } from './database.js';

const GITHUB_TOKEN = 'sandbox-github-token';
const WEBHOOK_SECRET = 'sandbox-webhook-secret';

/** The whole installation in processes of its own, as `npm start` runs it, on a database and folders of one test file. */
export class Stack {
  readonly folder = mkdtempSync(join(tmpdir(), 'koppel-stack-'));
  readonly workers: ChildProcess[] = [];
  private readonly others: ChildProcess[] = [];
  url = '';
  sandboxUrl = '';
  databaseUrl = '';
  private environment: Record<string, string> = {};
  private furnished = false;
  private dropDatabase: () => Promise<void> = async () => undefined;
  private sql: pg.Client;

  static async start({
    workers = 1,
    environment = {},
    generated = [],
    persons = false,
  }: {
    workers?: number;
    environment?: Record<string, string>;
    /** Connectors of the organisation beside our samples: these names, or all that the sandbox can generate. */
    generated?: readonly string[] | 'all';
    /** Whether a worker furnishes the demo's tenants with a source and its persons. */
    persons?: boolean;
  } = {}): Promise<Stack> {
    const stack = new Stack();
    const database = await createTestDatabase();
    stack.databaseUrl = database.url;
    stack.dropDatabase = () => database.drop();
    stack.sql = new pg.Client({ connectionString: database.url });
    await stack.sql.connect();
    const [port, sandboxPort, smtpPort] = [await freePort(), await freePort(), await freePort()];
    stack.url = `http://localhost:${port}`;
    stack.sandboxUrl = `http://localhost:${sandboxPort}`;
    stack.others.push(
      stack.run('sandbox', {
        SANDBOX_PORT: String(sandboxPort),
        SANDBOX_URL: stack.sandboxUrl,
        SANDBOX_SMTP_PORT: String(smtpPort),
        SANDBOX_DATA: join(stack.folder, 'sandbox'),
        SANDBOX_WEBHOOK_URL: `${stack.url}/webhooks/github`,
        SANDBOX_WEBHOOK_SECRET: WEBHOOK_SECRET,
        SANDBOX_OPENID_REDIRECT_URIS: `${stack.url}/auth/callback`,
        ...(generated !== 'all' && { SANDBOX_GENERATED: generated.join(',') || 'none' }),
      }),
    );
    await stack.answers(`${stack.sandboxUrl}/openid/.well-known/openid-configuration`);
    await seedDemo(database.url, `${stack.sandboxUrl}/openid`);
    stack.environment = {
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      KOPPEL_DATA: join(stack.folder, 'data'),
      KOPPEL_PORT: String(port),
      KOPPEL_PUBLIC_URL: stack.url,
      KOPPEL_ENCRYPTION_KEYS: TEST_KEYS,
      KOPPEL_LOG_LEVEL: 'warn',
      KOPPEL_DEMO: 'true',
      SANDBOX_URL: stack.sandboxUrl,
      KOPPEL_SMTP_URL: `smtp://localhost:${smtpPort}`,
      GITHUB_API_URL: `${stack.sandboxUrl}/github/api/v3`,
      GITHUB_ORGANISATION: 'koppel-demo',
      GITHUB_TOKEN,
      GITHUB_WEBHOOK_SECRET: WEBHOOK_SECRET,
      OPENID_ISSUER: `${stack.sandboxUrl}/openid`,
      OPENID_CLIENT_SECRET: 'koppel-demo-secret',
      ...environment,
    };
    stack.furnished = persons;
    stack.others.push(stack.run('api', stack.environment));
    for (let number = 1; number <= workers; number += 1) stack.startWorker();
    await stack.answers(`${stack.url}/health`);
    return stack;
  }

  /** Starts one more worker. */
  startWorker(): ChildProcess {
    const worker = this.run('worker', {
      ...this.environment,
      KOPPEL_DEMO: String(this.furnished),
      WORKER_NAME: `worker-${this.workers.length + 1}`,
    });
    this.workers.push(worker);
    return worker;
  }

  /** Logs in a person of the demo without a browser: resolves to a caller with their session. */
  async caller(subject: string): Promise<StackCaller> {
    const token = randomBytes(24).toString('base64url');
    const { rowCount } = await this.sql.query(
      `insert into session (token_hash, user_id, tenant_id, expires_at)
       select $1, u.id, (select tenant_id from role_grant g where g.user_id = u.id order by tenant_id limit 1), now() + interval '1 hour'
       from app_user u where u.subject = $2`,
      [createHash('sha256').update(token).digest('hex'), subject],
    );
    if (rowCount !== 1) throw new Error(`The demo has nobody called ${subject}.`);
    return new StackCaller(this.url, `koppel_session=${token}`);
  }

  /** Rows of the database, as its owner: sees every tenant. */
  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.sql.query(sql, parameters)).rows as Row[];
  }

  /** JSON of an address of the sandbox. */
  async sandbox<T>(path: string, init: { method?: string; body?: unknown } = {}): Promise<T> {
    const response = await fetch(`${this.sandboxUrl}${path}`, {
      method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
      headers: { 'content-type': 'application/json' },
      ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  /** Waits until the first sync has put everything into the catalog. */
  async synced(): Promise<void> {
    const repositories = await this.sandbox<unknown[]>('/github/_control/repositories');
    await eventually(async () => {
      const [row] = await this.rows<{ count: number }>('select count(*)::int as count from connector');
      const [run] = await this.rows<{ running: boolean }>(
        `select exists (select from sync_run where state = 'running') as running`,
      );
      return row!.count >= repositories.length && !run!.running;
    }, 180_000);
  }

  logs(): string {
    return ['sandbox', 'api', 'worker']
      .filter((app) => existsSync(join(this.folder, `${app}.log`)))
      .map((app) => `── ${app}\n${readFileSync(join(this.folder, `${app}.log`), 'utf8').slice(-3000)}`)
      .join('\n');
  }

  async close(): Promise<void> {
    const children = [...this.workers, ...this.others].filter(
      (child) => child.exitCode === null && child.signalCode === null,
    );
    const ended = children.map((child) => new Promise((done) => child.once('exit', done)));
    for (const child of children) child.kill('SIGTERM');
    await Promise.race([Promise.all(ended), sleep(5000, undefined, { ref: false })]);
    for (const child of children) child.kill('SIGKILL');
    await this.sql.end();
    await this.dropDatabase();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(app: string, environment: Record<string, string>): ChildProcess {
    const log = openSync(join(this.folder, `${app}.log`), 'a');
    const inherited = Object.fromEntries(
      ['PATH', 'HOME', 'TMPDIR', 'LANG', 'DOTNET_ROOT', 'KOPPEL_POWERSHELL_HOST', 'KOPPEL_CONTAINMENT'].flatMap(
        (name) => (process.env[name] ? [[name, process.env[name]]] : []),
      ),
    );
    return spawn(process.execPath, [resolve('dist/apps', app, 'src/main.js')], {
      env: { ...inherited, ...environment },
      stdio: ['ignore', log, log],
    });
  }

  private async answers(url: string): Promise<void> {
    await eventually(async () => (await fetch(url).catch(() => null))?.ok === true, 180_000).catch(async () => {
      const logs = this.logs();
      await this.close();
      throw new Error(`${url} did not answer.\n${logs}`);
    });
  }
}

export class StackCaller {
  constructor(
    private readonly url: string,
    readonly cookie: string,
  ) {}

  /** @throws Error with the API's message, when it answers with one */
  async graphql<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.answer<T>(query, variables);
    if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
    return data!;
  }

  async answer<T>(query: string, variables: Record<string, unknown> = {}): Promise<GraphQLAnswer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphQLAnswer<T>;
  }
}

/** Waits until `holds` is true. @throws Error after `milliseconds` */
export async function eventually(holds: () => Promise<boolean>, milliseconds = 30_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (await holds()) return;
    await sleep(100);
  }
  throw new Error(`It did not come true within ${milliseconds / 1000} seconds: ${holds.toString()}`);
}
