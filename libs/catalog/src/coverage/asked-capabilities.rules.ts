import type { Capability, ConnectorKind } from '#connectors';
import { fold } from '../search/search-words.rules.js';

export const ASKED_CAPABILITIES = [
  'create',
  'update',
  'access',
  'delete',
  'permissions',
  'resources',
  'import',
  'persons',
  'departments',
  'notification',
] as const;
/** What somebody wants of a connector. `access`: enable and disable. */
export type AskedCapability = (typeof ASKED_CAPABILITIES)[number];
export const DIRECTIONS = ['source', 'target'] as const;
/** `source`: persons are read from the application. `target`: accounts are managed in it. */
export type Direction = (typeof DIRECTIONS)[number];

const NEEDS: Record<AskedCapability, Capability[]> = {
  create: ['accounts'],
  update: ['update'],
  access: ['access'],
  delete: ['delete'],
  permissions: ['permissions', 'subPermissions'],
  resources: ['resources'],
  import: ['importAccounts', 'importPermissions'],
  persons: ['persons'],
  departments: ['departments'],
  notification: ['notification'],
};

/** Which of `asked` none of the connectors can do. */
export function missingCapabilities(
  asked: AskedCapability[],
  direction: Direction | null,
  connectors: { kind: ConnectorKind; capabilities: Capability[] }[],
): (AskedCapability | Direction)[] {
  const fitting = direction === null ? connectors : connectors.filter(({ kind }) => kind === direction);
  if (direction !== null && fitting.length === 0) return [direction];
  const can = new Set(fitting.flatMap(({ capabilities }) => capabilities));
  return asked.filter((capability) => !NEEDS[capability].some((one) => can.has(one)));
}

/** Beginnings of the words that people write into a spreadsheet, Dutch, English and German. */
const SAYS: [AskedCapability, RegExp][] = [
  ['create', /\b(creat|aanmak|aanmaak|toevoeg|nieuw|add|anleg|erstell|crud|provision|account)/],
  ['update', /\b(updat|wijzig|bijwerk|aanpass|muta|chang|modify|aktualisier|ander|crud)/],
  ['access', /\b(enabl|disabl|activ|deactiv|inactiv|block|blokk|deblokk|in-?schakel|uit-?schakel|aktivier|sperr|lock)/],
  ['delete', /\b(delet|remov|verwijder|wis|opruim|losch|entfern|crud)/],
  ['permissions', /\b(permission|recht|rol|role|autorisat|authori|groep|group|gruppe|berechtig|entitle|licen)/],
  ['resources', /\b(resource|middel|ressource)/],
  ['import', /\b(import|reconcil|afstem|abgleich)/],
  ['persons', /\b(person|medewerker|employee|mitarbeiter|student|leerling|hr-?data|contract)/],
  ['departments', /\b(department|afdeling|abteilung|organi[sz]ation|organisatie-?eenheid)/],
  ['notification', /\b(notif|melding|bericht|benachricht|sms\b|mail\b)/],
];

/** The capabilities that a cell names, in any order and language: `aanmaken, blokkeren`. */
export function readCapabilities(text: string): AskedCapability[] {
  const folded = fold(text);
  return SAYS.filter(([, pattern]) => pattern.test(folded)).map(([capability]) => capability);
}

const SOURCE = /\b(source|bron|quelle|quell|hr-?bron|lezen|read|from)/;
const TARGET = /\b(target|doel|ziel|schrijven|write|to)\b|\b(doelsysteem|zielsystem)/;

/** The direction that a cell names; null when it names none, or both. */
export function readDirection(text: string): Direction | null {
  const folded = fold(text);
  const [isSource, isTarget] = [SOURCE.test(folded), TARGET.test(folded)];
  if (isSource === isTarget) return null;
  return isSource ? 'source' : 'target';
}
