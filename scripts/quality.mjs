// `npm run quality -- NAME`: one judgement of quality/ over labelled examples, after setting up what it needs. Without a name: lists them.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, ensureServer, node, root, say } from './setup.mjs';

const [name, ...rest] = process.argv.slice(2);
const names = readdirSync(join(root, 'quality'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
if (!names.includes(name)) {
  say(`Choose one of: ${names.join(', ')}. For example: npm run quality -- ${names[0]}`);
  process.exit(2);
}
ensureDependencies();
ensureServer();
const { status } = spawnSync(node(), [join(root, 'quality', `${name}.ts`), ...rest], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
