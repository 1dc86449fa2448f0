import type { ConnectorKind } from '../connector-package.js';

/** Coarse categories with the words that give them away, in the order in which they are tried. */
const categories: [string, RegExp][] = [
  [
    'ITSM',
    /top ?desk|service ?now|jira|freshservice|ultimo|glpi|service ?desk|solarwinds|zendesk|itsm|ticket|incident/i,
  ],
  [
    'Healthcare',
    /nedap ?ons|nedapons|caress|ysis|ecare|cura|fierit|chipsoft|\bhix\b|medicore|myneva|pluriform|ozo ?verbindzorg|plancare|healthcare|zorg|\becd\b|\bepd\b|patient/i,
  ],
  [
    'Education',
    /magister|somtoday|topicus|parnassys|osiris|zermelo|canvas|moodle|studytube|eduarte|esis|xedule|skyward|aeries|oneroster|powerschool|arda|inception|sibi|capp ?12|goodhabitz|academy|ecademy|blackboard|school|student|onderwijs|education|learning|\blms\b|\bsis\b/i,
  ],
  [
    'Access control',
    /salto|nedap ?aeos|aeos|paxton|iprotect|exos|pronto|iloq|ipassan|cardaccess|triple ?eye|nokilock|access control|toegang/i,
  ],
  ['Facility', /planon|facilitor|axxerion|spacewell|facility|locker|facilit/i],
  [
    'HR',
    /afas|\badp\b|adpworkforce|raet|youforce|visma|beaufort|nmbrs|loket|personio|success ?factors|\bsap\b|sd ?worx|sdb|hr2day|people ?inc|bamboo|workday|dayforce|daywize|intus|inplanning|ortec|dpia ?100|\bhr(m|works)?\b|human resources?|payroll|salaris|employees? (data|records?)/i,
  ],
  [
    'Finance',
    /twinfield|exact|spendcloud|proactive|caseware|key2|\bubw\b|unit4|agresso|netsuite|isah|pleo|proquro|finance|accounting|\berp\b/i,
  ],
  ['Messaging', /\bsms\b|message ?bird|bulksms|graph|mail notification|notification/i],
  [
    'Collaboration',
    /exchange|google|gsuite|office ?365|\bteams\b|sharepoint|zenya|iprova|zivver|kpn|lisa|blue ?dolphin|salesforce|templafy|adobe|clickup|slack|zoom|outsystems|cisco|telephony|mobile/i,
  ],
  [
    'Directory',
    /active ?directory|\bad\b|entra|azure|\bldap\b|ssrpm|blacklist|blocklist|authorizationbox|helloid|directory|guest|password/i,
  ],
  ['Files and data', /\bsql\b|sqlite|oracle|\bcsv\b|ntfs|generic|scim|database|folder|file/i],
];

/** Category from the application's name; only when that says nothing, from the README's first sentence. */
export function categoryOf(kind: ConnectorKind, application: string, summary: string | null): string | null {
  if (kind === 'other') return null;
  const of = (text: string) => categories.find(([, words]) => words.test(text))?.[0] ?? null;
  return of(application) ?? (summary === null ? null : of(summary.replace(/hello ?id[\w-]*/gi, ' ')));
}
