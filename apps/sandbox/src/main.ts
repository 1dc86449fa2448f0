import { optionsFromEnvironment } from './sandbox-options.js';
import { startSandbox } from './sandbox.js';

const started = Date.now();
const sandbox = await startSandbox(optionsFromEnvironment(process.env));
process.stdout.write(`Sandbox ready after ${Date.now() - started} ms: ${sandbox.url}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
}
