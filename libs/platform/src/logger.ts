import { pino, type Logger } from 'pino';

export type { Logger };

/** Names under which secrets travel; whatever is logged under them is replaced. */
const SECRET_NAMES = ['password', 'secret', 'token', 'authorization', 'cookie', 'client_secret', 'settings', 'apiKey'];

/** A structured logger that writes one JSON line an event to standard output. Secrets are redacted two levels deep. */
export function createLogger(name: string, level = 'info'): Logger {
  return pino({
    name,
    level,
    base: { name },
    // The values of a statement that failed are the data of customers.
    redact: {
      paths: ['err.parameters', 'err.driverError', ...SECRET_NAMES.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])],
      censor: '•••',
    },
  });
}
