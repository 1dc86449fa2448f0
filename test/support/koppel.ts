import { koppel } from '../../apps/cli/src/koppel.js';

/** What `koppel` printed, without colours, and its exit code. */
export interface KoppelRun {
  out: string;
  errors: string;
  code: number;
}

/** The command line of Koppel, in this process: the words after `koppel`. */
export async function runKoppel(...words: string[]): Promise<KoppelRun> {
  const printed = { out: '', errors: '' };
  const terminal = {
    write: (text: string) => void (printed.out += text),
    writeError: (text: string) => void (printed.errors += text),
    colours: false,
    exitCode: 0,
  };
  await koppel(words, terminal);
  return { ...printed, code: terminal.exitCode };
}
