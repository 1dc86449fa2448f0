import type { ApiFunction, Language, Wording } from '../feasibility-report.js';
import { say } from './say.js';

const NAMES: Record<ApiFunction | Quality, Wording> = {
  create: say('create an account', 'account aanmaken'),
  find: say('find an account', 'account opzoeken'),
  read: say('read one account', 'één account lezen'),
  update: say('update an account', 'account wijzigen'),
  enable: say('enable an account', 'account activeren'),
  disable: say('disable an account', 'account deactiveren'),
  delete: say('delete an account', 'account verwijderen'),
  list: say('read all accounts', 'alle accounts lezen'),
  listPermissions: say('list permissions', 'rechten opvragen'),
  grant: say('grant a permission', 'recht toekennen'),
  revoke: say('revoke a permission', 'recht intrekken'),
  persons: say('read all persons', 'alle personen lezen'),
  departments: say('read departments', 'afdelingen lezen'),
  contracts: say('read contracts', 'contracten lezen'),
  paging: say('read long lists in parts', 'lange lijsten in delen lezen'),
  changedSince: say('read only what changed', 'alleen wijzigingen lezen'),
  fieldNarrowing: say('choose the fields to read', 'te lezen velden kiezen'),
  authentication: say('how to log in', 'manier van aanmelden'),
  credentialPerCustomer: say('own credential for each customer', 'eigen sleutel per klant'),
  rateLimit: say('limits on use', 'gebruikslimieten'),
  changeFeed: say('announces changes', 'meldt wijzigingen'),
  testSystem: say('test system', 'testsysteem'),
  transport: say('encrypted connection', 'versleutelde verbinding'),
  protocol: say('way to connect', 'manier van koppelen'),
};

type Quality =
  'authentication' | 'credentialPerCustomer' | 'rateLimit' | 'changeFeed' | 'testSystem' | 'transport' | 'protocol';

/** What a line of the report is about, in words. */
export const functionName = (id: string, language: Language): string =>
  Object.hasOwn(NAMES, id) ? NAMES[id as ApiFunction | Quality][language] : id;
