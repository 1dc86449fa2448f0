import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

const url = z.url();
const isCount = (parts: string[]): boolean => parts.length === 1 && /^[1-9]$/.test(parts[0]!);
/** One address, or all that begin with so many of its bits. */
const isAddress = (text: string): boolean => isIP(text.replace(/\/\d{1,3}$/, '')) > 0;
const port = z.coerce.number().int().min(0).max(65_535);

/** Every setting that comes from the process environment. `.env.example` and the README's table explain them to people. */
const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z.string().min(1, 'must be a PostgreSQL address such as postgres://user:password@host:5432/koppel'),
  KOPPEL_DATA: z
    .string()
    .default('.koppel')
    .transform((path) => resolve(path)),
  KOPPEL_PUBLIC_URL: url.default('http://localhost:4000'),
  KOPPEL_PORT: port.default(4000),
  /** Who stands before the API: how many proxies, or their addresses; empty for none. Only from them X-Forwarded-For is believed. */
  KOPPEL_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .refine(
      (parts) => isCount(parts) || parts.every(isAddress),
      'must be a number of proxies, or addresses such as 10.0.0.0/8',
    )
    .transform((parts) => (isCount(parts) ? Number(parts[0]) : parts)),
  /** `id:base64key[,id:base64key…]`, 32 bytes each; the first encrypts, all decrypt. */
  KOPPEL_ENCRYPTION_KEYS: z.string().min(1, 'must hold at least one key, id:base64 of 32 bytes'),
  KOPPEL_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  GITHUB_ORGANISATION: z.string().default('koppel-demo'),
  GITHUB_API_URL: url.default('https://api.github.com'),
  GITHUB_TOKEN: z.string().default(''),
  GITHUB_WEBHOOK_SECRET: z.string().default(''),
  OPENID_ISSUER: z.string().default(''),
  OPENID_CLIENT_ID: z.string().default('koppel'),
  OPENID_CLIENT_SECRET: z.string().default(''),
  /** E-mail addresses, comma separated, of those who become platform operators when they log in. */
  KOPPEL_OPERATORS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .toLowerCase()
        .split(',')
        .map((email) => email.trim())
        .filter(Boolean),
    ),
  /** Where customers' forms come in: the address without `/tas/api`; empty for none. */
  KOPPEL_TOPDESK_URL: z.union([z.literal(''), url]).default(''),
  KOPPEL_TOPDESK_LOGIN: z.string().default(''),
  KOPPEL_TOPDESK_PASSWORD: z.string().default(''),
  /** FIQL: which incidents are requests for connectors. */
  KOPPEL_TOPDESK_QUERY: z.string().default("category.name=='Connector request'"),
  KOPPEL_TOPDESK_INTERVAL_SECONDS: z.coerce.number().int().min(2).default(60),
  KOPPEL_DEMO: z.stringbool().default(false),
  /** `smtp://user:password@host:port`; without it people are told in the app alone. */
  KOPPEL_SMTP_URL: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ })]).default(''),
  KOPPEL_MAIL_FROM: z.string().default('Koppel <koppel@localhost>'),
  SANDBOX_URL: z.string().default(''),
  SYNC_INTERVAL_SECONDS: z.coerce.number().int().min(5).default(300),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(4),
});

export type Environment = z.infer<typeof environmentSchema>;

/** Reads and checks the environment once. @throws Error naming each wrong variable and what it should be. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = environmentSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is not usable. Set these environment variables:\n${lines.join('\n')}`);
}

/** A short stable name of a secret for logs: never the secret. */
export const fingerprint = (secret: string): string => createHash('sha256').update(secret).digest('hex').slice(0, 8);
