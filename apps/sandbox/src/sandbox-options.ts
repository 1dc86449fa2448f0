import { resolve } from 'node:path';
import { z } from 'zod';

export interface SandboxOptions {
  /** 0 = any free port. */
  port?: number;
  host?: string;
  dataFolder?: string;
  /** Address under which others see the sandbox; by default `http://localhost:<port>`. */
  url?: string;
  /** Folder with `connectors/` and `history.json`. */
  samples?: string;
  /** Names of the generated connectors that the organisation has beside our samples; by default all of them. */
  generated?: string[];
  githubToken?: string;
  webhookUrl?: string;
  webhookSecret?: string;
  openidClientId?: string;
  openidClientSecret?: string;
  openidRedirectUris?: string[];
  /** Port of the mail server; 0 = any free port. */
  smtpPort?: number;
}

type Open = 'url' | 'webhookUrl' | 'smtpPort' | 'generated';

export type SandboxSettings = Required<Omit<SandboxOptions, Open>> & Pick<SandboxOptions, Open>;

export function withDefaults(options: SandboxOptions): SandboxSettings {
  return {
    port: options.port ?? 4010,
    host: options.host ?? '127.0.0.1',
    dataFolder: resolve(options.dataFolder ?? '.koppel/sandbox'),
    url: options.url,
    samples: resolve(options.samples ?? 'samples'),
    generated: options.generated,
    githubToken: options.githubToken ?? 'sandbox-github-token',
    webhookUrl: options.webhookUrl,
    webhookSecret: options.webhookSecret ?? 'sandbox-webhook-secret',
    openidClientId: options.openidClientId ?? 'koppel',
    openidClientSecret: options.openidClientSecret ?? 'koppel-demo-secret',
    openidRedirectUris: options.openidRedirectUris ?? ['http://localhost:4000/auth/callback'],
    smtpPort: options.smtpPort,
  };
}

const text = z.string().min(1).optional();
const environmentSchema = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  SANDBOX_HOST: text,
  SANDBOX_DATA: text,
  SANDBOX_URL: z.url().optional(),
  SANDBOX_SAMPLES: text,
  SANDBOX_GENERATED: text,
  SANDBOX_GITHUB_TOKEN: text,
  SANDBOX_WEBHOOK_URL: z.url().optional(),
  SANDBOX_WEBHOOK_SECRET: text,
  SANDBOX_OPENID_CLIENT_ID: text,
  SANDBOX_OPENID_CLIENT_SECRET: text,
  SANDBOX_OPENID_REDIRECT_URIS: text,
  SANDBOX_SMTP_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
});

const listed = (value: string | undefined): string[] | undefined => value?.split(',').map((each) => each.trim());

export function optionsFromEnvironment(environment: NodeJS.ProcessEnv): SandboxOptions {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = environmentSchema.parse(given);
  return {
    port: read.SANDBOX_PORT,
    host: read.SANDBOX_HOST,
    dataFolder: read.SANDBOX_DATA,
    url: read.SANDBOX_URL,
    samples: read.SANDBOX_SAMPLES,
    generated: read.SANDBOX_GENERATED === 'none' ? [] : listed(read.SANDBOX_GENERATED),
    githubToken: read.SANDBOX_GITHUB_TOKEN,
    webhookUrl: read.SANDBOX_WEBHOOK_URL,
    webhookSecret: read.SANDBOX_WEBHOOK_SECRET,
    openidClientId: read.SANDBOX_OPENID_CLIENT_ID,
    openidClientSecret: read.SANDBOX_OPENID_CLIENT_SECRET,
    openidRedirectUris: listed(read.SANDBOX_OPENID_REDIRECT_URIS),
    smtpPort: read.SANDBOX_SMTP_PORT,
  };
}
