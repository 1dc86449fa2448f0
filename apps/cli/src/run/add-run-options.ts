import type { Command } from 'commander';

/** What an action is done with, for every command that does one. */
export function addRunOptions(command: Command): Command {
  return command
    .argument(
      '<action>',
      'create, update, enable, disable, delete, uniqueness, import, permissions, grant, revoke, updatePermission, subPermissions, importPermissions, importSubPermissions, resources, persons, departments, notification',
    )
    .argument('<folder>', 'folder of the connector')
    .option('-p, --person <file>', 'person as JSON (docs/person.md)')
    .option('-s, --settings <file>', 'values of the connector\'s settings as JSON, { "key": value }')
    .option('-c, --context <file>', 'exact contexts as JSON, in place of person, settings and references')
    .option('-r, --reference <value>', 'account reference: a text, or JSON')
    .option('--dry-run', 'preview: the script is told not to write, and writing calls are refused')
    .option('--show-writes', 'preview that shows the writing calls which a real run would make; they are refused')
    .option('--permission <file>', 'permission for grant and revoke: file or JSON with displayName and identification')
    .option('--permission-set <name>', 'which permission set, where the connector has several')
    .option('--resource-set <name>', 'which resource set, where the connector has several')
    .option('--flavour <name>', 'folder of another flavour of the connector, for instance correlateOnly')
    .option('--variant <name>', 'which of several scripts for one action, for instance Students')
    .option('--previous <file>', 'account data after the last action, by field name')
    .option('--manager <file>', "the person's manager, as a person")
    .option('--manager-reference <value>', 'account reference of the manager')
    .option('--current <file>', 'current sub-permissions: [{ "displayName", "reference" }]')
    .option('--source-data <file>', 'items for a resource script: a list')
    .option(
      '--template <file>',
      'values of a notification template as JSON, { "key": value }; unset: what the form begins with',
    )
    .option('--template-name <name>', 'which notification template, where the connector has several')
    .option('--operation <name>', 'grant, update or revoke for sub-permissions; the action for a uniqueness check')
    .option('--origin <text>', 'why the action runs, for instance reconciliation')
    .option(
      '--unique-fields <field...>',
      'mapped fields that the uniqueness script checks before an account action; unset: those of the mapping',
    )
    .option('--allow-host <host...>', 'hosts that the script may call, beside those in settings and script')
    .option('--only-reads <address...>', 'addresses whose POST calls only read, let through in a preview')
    .option('--time-limit <seconds>', 'stop the script after this time')
    .option('--no-correlation', 'do not look for an existing account');
}
