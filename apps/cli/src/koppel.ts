import { Command, CommanderError } from 'commander';
import { HostUnavailable } from '#runtime';
import { addFeasibilityCommand } from './feasibility.js';
import { addCoverageCommand } from './coverage.js';
import { printableLines } from './inspect/aligned.js';
import { addInspectCommand } from './inspect.js';
import { addNewCommand } from './new.js';
import { addRecordCommand } from './record.js';
import { addReviewCommand } from './review.js';
import { addRunCommand } from './run.js';
import { addTestCommand } from './test.js';
import type { Terminal } from './terminal.js';
import { WrongInput } from './wrong-input.js';

const EXAMPLES = `
One of each:
  koppel inspect ./my-connector      what the catalog would say about it
  koppel new Planning                a connector that works, to change into yours
  koppel test ./my-connector         its cases, without the application
  koppel review ./my-connector       what the security review finds, before others see it

"koppel COMMAND --help" has more examples and the exit codes.`;

function program(terminal: Terminal): Command {
  const koppel = new Command('koppel')
    .description('Command-line kit for connectors: does on your own machine what the platform does.')
    .showHelpAfterError('Run "koppel --help" to see what is possible.')
    .addHelpText('after', EXAMPLES)
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.writeError })
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpCommand(new Command('help').argument('[command]').summary('the same as --help').helpGroup('Look:'))
    .exitOverride();
  koppel.commandsGroup('Look:');
  addInspectCommand(koppel, terminal);
  addFeasibilityCommand(koppel, terminal);
  addCoverageCommand(koppel, terminal);
  koppel.commandsGroup('Make:');
  addNewCommand(koppel, terminal);
  koppel.commandsGroup('Run:');
  addRunCommand(koppel, terminal);
  addRecordCommand(koppel, terminal);
  addTestCommand(koppel, terminal);
  koppel.commandsGroup('Share:');
  addReviewCommand(koppel, terminal);
  for (const command of koppel.commands)
    command.showHelpAfterError(`Run "koppel ${command.name()} --help" to see what is possible.`);
  return koppel;
}

/** Runs one command line (without the program's name) and leaves its exit code in `terminal`. */
export async function koppel(args: string[], terminal: Terminal): Promise<void> {
  try {
    const commands = program(terminal);
    if (args.length === 0) commands.outputHelp();
    else await commands.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      terminal.exitCode = error.exitCode === 0 ? 0 : 2;
    } else if (error instanceof WrongInput || error instanceof HostUnavailable) {
      terminal.writeError(`${printableLines(error.message)}\n`);
      terminal.exitCode = 2;
    } else {
      throw error;
    }
  }
}
