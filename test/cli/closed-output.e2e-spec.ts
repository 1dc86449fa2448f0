import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';

it.each(['--help', 'run --help', 'review --help', 'inspect samples/connectors/HelloID-Conn-Prov-Source-AFAS-Profit'])(
  'koppel %s ends quietly when nobody reads its output any more',
  async (line) => {
    const program = spawn(process.execPath, ['dist/apps/cli/src/main.js', ...line.split(' ')]);
    program.stdout.destroy();
    const [errors, [code]] = await Promise.all([text(program.stderr), once(program, 'close')]);
    expect(errors).toBe('');
    expect(code).toBe(0);
  },
);
