import type { CorrelationKey } from '../feasibility-report.js';
import { joined } from './words.js';

const KINDS: [CorrelationKey['kind'], RegExp][] = [
  [
    'mail',
    /^(?:user|work|primary|business|account|werk|zakelijk|dienst|dienstliche)?(?:e?mail|emails|emailaddress|mailaddress|emailadres|mailadres|emailadresse|primaryemail)(?:value|work|werk|eq|is)?$/,
  ],
  [
    'login',
    /^(?:user|network|account|system|sam)?(?:login|loginname|loginid|logonname|username|userlogin|userprincipalname|upn|accountname|samaccountname|gebruikersnaam|inlognaam|loginnaam|benutzername|anmeldename|benutzerkennung|kennung|handle|networkloginname|networkusername)$/,
  ],
  [
    'employeeNumber',
    /^(?:employee|emp|staff|personnel|personeels|medewerker|personal|mitarbeiter|worker|person|student|leerling|payroll)(?:number|nr|no|num|nummer|code|id|identifier)$/,
  ],
  [
    'externalId',
    /^(?:external|extern|externe|foreign|source|hr|third|thirdparty|partner)(?:userid|id|identifier|key|ref|reference|code|number|nummer|kenmerk|system)$/,
  ],
  [
    'name',
    /^(?:first|last|full|display|family|given|sur|user)?name$|^(?:voornaam|achternaam|naam|volledigenaam|nachname|vorname|namestartswith|surname|dynamicname|roepnaam)$/,
  ],
];

/** Which key of a person or account a field or parameter is. */
export function keyKind(name: string): CorrelationKey['kind'] | null {
  const plain = joined(name.replace(/\[.*$/, ''));
  return KINDS.find(([, names]) => names.test(plain))?.[0] ?? null;
}

/** Keys that find one account and no more. */
export const isUniqueKey = (kind: CorrelationKey['kind']): boolean => kind !== 'name' && kind !== 'id';

export type StateField = 'whenTrueActive' | 'whenTrueInactive' | 'state' | 'accountEnd' | 'end' | 'weak';

const ACTIVE =
  /^(?:is|account|user|login|gebruiker|benutzer)?(?:active|enabled|actief|aktiv|ingeschakeld|freigegeben|isactive|loginallowed|loginenabled|isenabled|activated|geactiveerd|aktiviert)$/;
const INACTIVE =
  /^(?:is|account|user|login|gebruiker|benutzer)?(?:inactive|disabled|deactivated|suspended|blocked|archived|inactief|geblokkeerd|gedeactiveerd|gearchiveerd|uitgeschakeld|geschorst|inaktiv|gesperrt|deaktiviert|archiviert|accountdisabled|isblocked|isdisabled|isarchived|issuspended)$/;
const STATE =
  /^(?:account|user|employee|employment|medewerker|gebruiker|benutzer|login|lifecycle|member)?(?:status|state|statuscode|statusid|zustand|toestand)$/;
const ACCOUNT_END =
  /^(?:account|user|login|access|toegang|gebruiker|benutzer|zugang)?(?:expires|expiresat|expireson|expirydate|expirationdate|accountexpires|accountexpirationdate|validuntil|validto|validtill|geldigtot|geldigtotenmet|gueltigbis|gultigbis|deactivationdate|deactivateon|blockdate|blokkeerdatum|blokkadedatum|vervaldatum|ablaufdatum|sperrdatum|enddateaccess)$/;
const END =
  /^(?:employment|contract|dienstverband|user|account)?(?:enddate|einddatum|enddatum|terminationdate|leavedate|leavingdate|uitdienst|uitdienstdatum|datumuitdienst|austritt|austrittsdatum|dateend|dateto|datumeinde)$/;
const WEAK = /^(?:is)?(?:locked|vergrendeld|accountlocked|islocked|visible|hidden|zichtbaar)$/;

/** What a field of an update says about whether the account may be used; null when it says nothing. */
export function stateField(name: string): StateField | null {
  const plain = joined(name);
  if (ACTIVE.test(plain)) return 'whenTrueActive';
  if (INACTIVE.test(plain)) return 'whenTrueInactive';
  if (STATE.test(plain)) return 'state';
  if (ACCOUNT_END.test(plain)) return 'accountEnd';
  if (END.test(plain)) return 'end';
  return WEAK.test(plain) ? 'weak' : null;
}

const OFF =
  /^(?:inactive|disabled|deactivated|suspended|blocked|archived|terminated|closed|left|inactief|geblokkeerd|gedeactiveerd|gearchiveerd|uitdienst|geschorst|inaktiv|gesperrt|deaktiviert|archiviert|ausgetreten|deprovisioned|i)$/;
const ON = /^(?:active|enabled|activated|actief|geactiveerd|indienst|aktiv|aktiviert|current|open|a)$/;

/** Do these allowed values hold a state for "may be used" and one for "may not"? */
export function switchesState(values: string[]): boolean {
  const plain = values.map(joined);
  return plain.some((value) => OFF.test(value)) && plain.some((value) => ON.test(value));
}

/** The allowed value for "may not be used". */
export const offValue = (values: string[]): string => values.find((value) => OFF.test(joined(value))) ?? '';
/** The one for "may be used". */
export const onValue = (values: string[]): string => values.find((value) => ON.test(joined(value))) ?? '';
