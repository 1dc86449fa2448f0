export interface DepartmentLine {
  code: string;
  name: string;
  parent: string | null;
}

export interface OrganisationFacts {
  employer: { code: string; name: string };
  mailDomain: string;
  departments: DepartmentLine[];
  jobs: { code: string; name: string }[];
  managerJob: { code: string; name: string };
  locations: { code: string; name: string }[];
  groups: { id: string; name: string }[];
}

const department = (code: string, name: string, parent: string | null): DepartmentLine => ({ code, name, parent });
const entry = (code: string, name: string): { code: string; name: string } => ({ code, name });
const group = (id: string, name: string): { id: string; name: string } => ({ id, name });

export const EVERYBODY = group('Iedereen', 'Iedereen');

export const ZONNEDAL: OrganisationFacts = {
  employer: entry('01', 'Gemeente Zonnedal'),
  mailDomain: 'zonnedal.example',
  departments: [
    department('1000', 'Directie', null),
    department('1100', 'Bedrijfsvoering', '1000'),
    department('1110', 'Informatievoorziening', '1100'),
    department('1120', 'Personeel & Organisatie', '1100'),
    department('1130', 'Financiën', '1100'),
    department('1200', 'Dienstverlening', '1000'),
    department('1210', 'Burgerzaken', '1200'),
    department('1220', 'Sociaal domein', '1200'),
    department('1300', 'Ruimte', '1000'),
    department('1310', 'Vergunningen & Handhaving', '1300'),
    department('1320', 'Beheer openbare ruimte', '1300'),
  ],
  jobs: [
    entry('200', 'Beleidsmedewerker'),
    entry('210', 'Applicatiebeheerder'),
    entry('220', 'Medewerker klantcontact'),
    entry('230', 'Consulent'),
    entry('240', 'Financieel medewerker'),
    entry('250', 'HR-adviseur'),
    entry('260', 'Toezichthouder'),
    entry('270', 'Administratief medewerker'),
  ],
  managerJob: entry('110', 'Teammanager'),
  locations: [entry('SH', 'Stadhuis'), entry('WP', 'Werf Polderweg'), entry('BZ', 'Balie Zuid')],
  groups: [
    group('HRM', 'Personeelszaken'),
    group('FIN', 'Financiële administratie'),
    group('MAN', 'Leidinggevenden'),
    group('MDW', 'Medewerkers InSite'),
    group('INKOOP', 'Inkoop en facturen'),
    group('RAP', 'Rapportages'),
  ],
};

export const MEANDER: OrganisationFacts = {
  employer: entry('01', 'Zorggroep Meander'),
  mailDomain: 'meander.example',
  departments: [
    department('2000', 'Raad van bestuur', null),
    department('2100', 'Thuiszorg', '2000'),
    department('2110', 'Wijkteam Noord', '2100'),
    department('2120', 'Wijkteam Zuid', '2100'),
    department('2200', 'Verpleeghuis De Linde', '2000'),
    department('2300', 'Servicebureau', '2000'),
  ],
  jobs: [
    entry('300', 'Verpleegkundige'),
    entry('310', 'Verzorgende IG'),
    entry('320', 'Helpende'),
    entry('330', 'Planner'),
    entry('340', 'Medewerker servicebureau'),
  ],
  managerJob: entry('305', 'Teamleider'),
  locations: [entry('LI', 'De Linde'), entry('HK', 'Hoofdkantoor')],
  groups: [
    group('ZORG', 'Zorgmedewerkers'),
    group('PLAN', 'Planning'),
    group('MAN', 'Leidinggevenden'),
    group('HRM', 'Personeelszaken'),
  ],
};
