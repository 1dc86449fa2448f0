import { wordsOf } from './words.js';

/** What a resource of an API is about. */
export type NounKind = 'account' | 'group' | 'department' | 'contract' | 'tenant' | 'other';

/** How sure a word is about an account, in a target and in a source of persons. */
const ACCOUNTS: Record<string, [target: number, source: number]> = {
  ...each('user users useraccount useraccounts gebruiker gebruikers benutzer nutzer anwender', [10, 7]),
  ...each('operator operators login logins benutzerkonto benutzerkonten gebruikersaccount gebruikersaccounts', [8, 4]),
  ...each('account accounts konto konten identity identities', [7, 4]),
  ...each('employee employees medewerker medewerkers personeel mitarbeiter worker workers staff beschaftigte', [7, 10]),
  ...each('person persons people persoon personen personal identiteiten', [6, 9]),
  ...each('member members lid leden mitglied mitglieder technician technicians behandelaar behandelaars', [5, 4]),
  ...each('teacher teachers docent docenten lehrer lehrkraft lehrkrafte student students leerling leerlingen', [5, 7]),
  ...each('schuler schueler zorgverlener zorgverleners caregiver caregivers deelnemer deelnemers', [5, 6]),
  ...each('agent agents profile profiles collaborator collaborators', [3, 3]),
  ...each('contact contacts', [2, 2]),
};

const GROUPS = set(
  'group groups usergroup usergroups role roles team teams permission permissions entitlement entitlements license licenses licence licences right rights privilege privileges ' +
    'groep groepen gebruikersgroep rol rollen recht rechten autorisatie autorisaties autorisatiegroep autorisatiegroepen rechtengroep rechtengroepen bevoegdheid bevoegdheden ' +
    'gruppe gruppen benutzergruppe benutzergruppen rolle berechtigung berechtigungen lizenz lizenzen permissiongroup permissiongroups membership memberships lidmaatschap lidmaatschappen mitgliedschaft mitgliedschaften',
);
const DEPARTMENTS = set(
  'department departments afdeling afdelingen abteilung abteilungen organisationunit orgunit orgunits organizationalunit organisationseinheit organisationseinheiten unit units organisatieonderdeel ' +
    'organisatieonderdelen costcenter costcenters costcentre costcentres kostenplaats kostenplaatsen division divisions',
);
const CONTRACTS = set(
  'contract contracts employment employments dienstverband dienstverbanden position positions job jobs functie functies arbeidsovereenkomst arbeidsovereenkomsten arbeitsvertrag arbeitsvertrage arbeitsvertraege vertraege ' +
    'vertrag vertrage stelle stellen beschaftigung beschaftigungen assignment assignments aanstelling aanstellingen',
);
const TENANTS = set(
  'tenant tenants org orgs organization organizations organisation organisations organisatie organisaties company companies bedrijf bedrijven customer customers klant klanten client clients kunde kunden ' +
    'account accounts workspace workspaces site sites school schools scholen enterprise enterprises environment environments realm realms domain domains instance instances administration administrations ' +
    'administratie administraties directory directories subscription subscriptions mandant mandanten firma firmen business businesses portal portals location locations vestiging vestigingen project_tenant scim api rest',
);

function each(words: string, weight: [number, number]): Record<string, [number, number]> {
  return Object.fromEntries(words.split(' ').map((word) => [word, weight]));
}
function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** The noun of a name is its last word, or its last two taken together: `security_groups`, `userGroups`. */
function has(words: ReadonlySet<string>, name: string[]): boolean {
  const last = name.at(-1) ?? '';
  return words.has(last) || words.has(name.slice(-2).join(''));
}

export function nounKind(name: string): NounKind {
  const words = wordsOf(name);
  if (has(GROUPS, words)) return 'group';
  if (accountWeight(name, true) > 0) return 'account';
  if (has(DEPARTMENTS, words)) return 'department';
  if (has(CONTRACTS, words)) return 'contract';
  return has(TENANTS, words) ? 'tenant' : 'other';
}

/** 0 for a name that says nothing about accounts, up to 10. */
export function accountWeight(name: string, isTarget: boolean): number {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const weight = own(ACCOUNTS, words.slice(-2).join('')) ?? own(ACCOUNTS, last);
  return weight === undefined ? 0 : weight[isTarget ? 0 : 1];
}

function own<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** May an account live below this resource without being a membership of it? `/orgs/{org}/users` yes, `/groups/{id}/users` no. */
export function isTenantNoun(name: string): boolean {
  return has(TENANTS, wordsOf(name));
}
