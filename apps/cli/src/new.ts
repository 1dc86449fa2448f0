import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { iconOf } from './new/icon.js';
import { NEW_KINDS, newConnector, type NewConnector, type NewKind } from './new/new-connector.rules.js';
import { templateFiles } from './new/template-files.js';
import type { Terminal } from './terminal.js';
import { wrapped } from './wrapped.js';
import { shellWord } from './shell-word.js';
import { WrongInput } from './wrong-input.js';

const HELP = `
Examples:
  koppel new Planning                                     makes ./HelloID-Conn-Prov-Target-Planning
  koppel new Planning --permissions groups                with the groups of the application as permissions
  koppel new ./connectors/HelloID-Conn-Prov-Source-Payroll
  koppel new Messages --kind notification

What it makes works as it is, against an example: an API with a token, /users and /groups. It comes with cases, so "koppel test"
passes at once, without any application. Then change the addresses and fields to those of your application, one action at a time:
change a case in cases/, see "koppel test" fail, change the script. "koppel record" makes cases of real runs.

A script is an action by its name and place, so add what you need and see it with "koppel inspect":
  create.ps1 update.ps1 enable.ps1 disable.ps1 delete.ps1 import.ps1    accounts
  uniquenessCheck.ps1                                                   is a user name free? asked before create
  permissions/SET/permissions.ps1 grantPermission.ps1 revokePermission.ps1 subPermissions.ps1 import.ps1
  resources/SET/resources.ps1                                           what must be there before, for instance groups
  persons.ps1 departments.ps1                                           of a source
  notification.ps1                                                      of a notification

Exit code: 0 made, 2 something given is wrong; a folder that is not empty is never touched.`;

interface NewOptions {
  kind?: NewKind;
  permissions?: 'groups';
}

/** `koppel new`: makes a connector of our template. */
export function addNewCommand(program: Command, terminal: Terminal): void {
  program
    .command('new')
    .summary('make a new connector, with scripts and cases that work')
    .description('Makes a connector of a template: scripts, settings, mapping, README and cases, in a new folder.')
    .argument('<folder>', 'name of the application, or the folder to make')
    .addOption(
      new Option('--kind <kind>', "what it is for; what the folder's name says, else target").choices(NEW_KINDS),
    )
    .addOption(new Option('--permissions <set>', 'of a target: what can be granted').choices(['groups']))
    .addHelpText('after', HELP)
    .action((folder: string, options: NewOptions) => make(folder, options, terminal));
}

function make(given: string, { kind, permissions }: NewOptions, terminal: Terminal): void {
  if (given.trim() === '') throw new WrongInput('Give the name of the application, for instance Planning.');
  const path = resolve(given);
  const connector = newConnector(path, kind, existsSync(path));
  if (permissions && connector.kind !== 'target')
    throw new WrongInput(`Only a target has permissions, and this is a ${connector.kind}: leave out --permissions.`);
  refuseUnlessEmpty(connector.folder);
  const files = templateFiles(connector, permissions === 'groups', new Date());
  try {
    for (const { path: name, text } of files) writeInto(join(connector.folder, name), text);
    writeFileSync(join(connector.folder, 'Icon.png'), iconOf(connector.application));
  } catch (error) {
    throw new WrongInput(`${connector.folder} cannot be made: ${(error as Error).message}.`);
  }
  const names = files.map(({ path: name }) => name);
  terminal.write(wrapped(report(connector, names), terminal.columns));
}

function writeInto(file: string, text: string): void {
  makeFolder(dirname(file));
  writeFileSync(file, text);
}

/** One at a time: where the system refuses a folder with ENOENT, as below /proc, mkdir with `recursive` never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function refuseUnlessEmpty(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new WrongInput(`${folder} is a file: choose another name.`);
  if (found && readdirSync(folder).length > 0)
    throw new WrongInput(`${folder} is not empty, and nothing in it was touched: choose another name or folder.`);
}

const NEXT_RUN: Record<NewKind, string> = {
  target: 'run create FOLDER --person FOLDER/examples/person.json --settings settings.json --dry-run',
  source: 'run persons FOLDER --settings settings.json',
  notification: 'run notification FOLDER --person FOLDER/examples/person.json --settings settings.json --dry-run',
};

function report({ kind, folder, application }: NewConnector, names: string[]): string {
  const near = relative('.', folder) || '.';
  const command = (text: string) =>
    `  koppel ${text.replace(/FOLDER(\/\S+)?/g, (_, inside = '') => shellWord(`${near}${inside}`))}\n`;
  const inFolder = (inside: RegExp) => names.filter((name) => inside.test(name));
  const line = (what: string, which: string[]) => (which.length > 0 ? `  ${what.padEnd(10)}${which.join(', ')}\n` : '');
  return [
    `Made a ${kind} connector for ${application} in ${near}:\n`,
    line('scripts', inFolder(/\.ps1$/)),
    line('forms', inFolder(/^[^/]+\.json$/)),
    line('texts', inFolder(/\.md$/)),
    line(
      'cases',
      inFolder(/^cases\//)
        .map((name) => name.slice('cases/'.length, -'.json'.length))
        .sort(),
    ),
    line('examples', inFolder(/^examples\//)),
    line('icon', ['Icon.png, to be replaced by that of the application']),
    '\nNext:\n',
    command('inspect FOLDER'),
    command('test FOLDER'),
    command(NEXT_RUN[kind]),
    '\nThe last one calls the application itself. Keep settings.json outside of the connector, it holds your token:\n',
    '  { "baseUrl": "https://…", "token": "…" }\n',
  ].join('');
}
