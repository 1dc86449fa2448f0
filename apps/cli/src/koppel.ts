import { Command, CommanderError } from 'commander';
import { HostUnavailable } from '#runtime';
import { addFeasibilityCommand } from './feasibility.js';
import { addCoverageCommand } from './coverage.js';
import { addInspectCommand } from './inspect.js';
import { addRecordCommand } from './record.js';
import { addReviewCommand } from './review.js';
import { addRunCommand } from './run.js';
import { addTestCommand } from './test.js';
import type { Terminal } from './terminal.js';
import { WrongInput } from './wrong-input.js';

function program(terminal: Terminal): Command {
  const koppel = new Command('koppel')
    .description('Command-line kit for connectors: does on your own machine what the platform does.')
    .showHelpAfterError('Run "koppel help" or "koppel run --help" to see what is possible.')
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.writeError })
    .exitOverride();
  addInspectCommand(koppel);
  addRunCommand(koppel, terminal);
  addTestCommand(koppel, terminal);
  addRecordCommand(koppel, terminal);
  addReviewCommand(koppel, terminal);
  addFeasibilityCommand(koppel, terminal);
  addCoverageCommand(koppel, terminal);
  return koppel;
}

/** Runs one command line (without the program's name) and leaves its exit code in `terminal`. */
export async function koppel(args: string[], terminal: Terminal): Promise<void> {
  try {
    await program(terminal).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      terminal.exitCode = error.exitCode === 0 ? 0 : 2;
    } else if (error instanceof WrongInput || error instanceof HostUnavailable) {
      terminal.writeError(`${error.message}\n`);
      terminal.exitCode = 2;
    } else {
      throw error;
    }
  }
}
