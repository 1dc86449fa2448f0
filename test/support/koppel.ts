import { koppel } from '../../apps/cli/src/koppel.js';

/** What `koppel` printed, without colours, and its exit code. */
export interface KoppelRun {
  out: string;
  errors: string;
  code: number;
}

/** What a preview says on machines that cannot contain a script; no spec of the kit is about that. */
const ofThisMachine = /^Warning: Nothing but the script's own process held this preview/;

/** The command line of Koppel, in this process: the words after `koppel`. */
export async function runKoppel(...words: string[]): Promise<KoppelRun> {
  const printed = { out: '', errors: '' };
  const terminal = {
    write: (text: string) => void (printed.out += text),
    writeError: (text: string) => void (ofThisMachine.test(text) || (printed.errors += text)),
    colours: false,
    exitCode: 0,
  };
  await koppel(words, terminal);
  return { ...printed, code: terminal.exitCode };
}
