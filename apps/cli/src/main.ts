import { Command, CommanderError } from 'commander';
import { addInspectCommand } from './inspect.js';
import { WrongInput } from './wrong-input.js';

const program = new Command('koppel')
  .description('Command-line kit for connectors: does on your own machine what the platform does.')
  .showHelpAfterError('Run "koppel help" or "koppel inspect --help" to see what is possible.')
  .exitOverride();
addInspectCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof WrongInput) {
    console.error(error.message);
    process.exitCode = 2;
  } else {
    throw error;
  }
}
