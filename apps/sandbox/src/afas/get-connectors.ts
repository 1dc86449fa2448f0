import {
  displayName,
  groupsOf,
  personOf,
  userOf,
  type Employment,
  type Environment,
  type Person,
  type User,
} from './environment.js';

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

export interface GetConnector {
  description: string;
  rows: (environment: Environment) => Row[];
}

const nameOfDepartment = ({ departments }: Environment, code: string): string | null =>
  departments.find((department) => department.code === code)?.name ?? null;

function persons(environment: Environment): Row[] {
  return environment.persons.map((person) => ({
    EmployeeId: person.employeeId,
    PersonId: person.personId,
    DisplayName: displayName(person),
    GivenName: person.givenName,
    NickName: person.nickName,
    Initials: person.initials,
    BirthNamePrefix: person.prefix,
    BirthName: person.birthName,
    PartnerNamePrefix: person.partnerPrefix,
    PartnerName: person.partnerName,
    NameUse: person.nameUse,
    Gender: person.gender,
    BirthDate: person.birthDate,
    EmailWork: person.emailWork,
    EmailPortal: person.emailPortal,
    PhoneWork: person.phoneWork,
    MobileWork: person.mobileWork,
  }));
}

function employments(environment: Environment): Row[] {
  return environment.employments.map((employment) => ({
    EmployeeId: employment.employeeId,
    EmploymentId: employment.employmentId,
    Sequence: employment.sequence,
    StartDate: employment.startDate,
    EndDate: employment.endDate,
    EmployerCode: environment.employer.code,
    EmployerName: environment.employer.name,
    DepartmentCode: employment.departmentCode,
    DepartmentName: nameOfDepartment(environment, employment.departmentCode),
    JobCode: employment.job.code,
    JobTitle: employment.job.name,
    CostCenterCode: `K${employment.departmentCode}`,
    CostCenterName: `Kostenplaats ${nameOfDepartment(environment, employment.departmentCode)}`,
    LocationCode: employment.location.code,
    LocationName: employment.location.name,
    ContractTypeCode: employment.contractType.code,
    ContractType: employment.contractType.name,
    HoursPerWeek: employment.hoursPerWeek,
    PartTimePercentage: percentage(employment),
    ManagerEmployeeId: employment.managerEmployeeId,
  }));
}

function percentage({ hoursPerWeek }: Employment): number {
  return Math.round((hoursPerWeek / 36) * 10_000) / 100;
}

function organizationalUnits({ departments }: Environment): Row[] {
  return departments.map((department) => ({
    DepartmentCode: department.code,
    DepartmentName: department.name,
    ParentDepartmentCode: department.parent,
    ManagerEmployeeId: department.managerEmployeeId,
  }));
}

function users(environment: Environment): Row[] {
  return environment.users.map((user) => ({
    UserId: user.userId,
    PersonId: user.personId,
    EmployeeId: personOf(environment, user)?.employeeId ?? null,
    DisplayName: user.description,
    Email: user.email,
    UPN: user.upn,
    Blocked: user.blocked,
    InSite: user.inSite,
    OutSite: user.outSite,
    ProfitWindows: user.profitWindows,
  }));
}

function groups(environment: Environment): Row[] {
  return environment.groups.map((group) => ({ GroupId: group.id, GroupName: group.name }));
}

function userGroups(environment: Environment): Row[] {
  return environment.users.flatMap((user) =>
    groupsOf(environment, user.userId).map((group) => ({
      UserId: user.userId,
      GroupId: group.id,
      GroupName: group.name,
    })),
  );
}

/** The views below have the field names of the AFAS connectors that the public knows, so that those can be tried unchanged. */
function publicUsers(environment: Environment): Row[] {
  return environment.persons.map((person) => ({
    ExternalId: person.employeeId,
    Medewerker: person.employeeId,
    Persoonsnummer: person.personId,
    DisplayName: displayName(person),
    ...publicNames(person),
    Email_werk: person.emailWork,
    Email_portal: person.emailPortal,
    Telefoonnr_werk: person.phoneWork,
    Mobielnr_werk: person.mobileWork,
    ...publicUser(userOf(environment, person)),
  }));
}

const NO_USER: Row = {
  Gebruiker: null,
  UPN: null,
  Email_werk_gebruiker: null,
  InSite: null,
  OutSite: null,
  Geblokkeerd: null,
};

function publicUser(user: User | undefined): Row {
  if (!user) return NO_USER;
  return {
    Gebruiker: user.userId,
    UPN: user.upn,
    Email_werk_gebruiker: user.email,
    InSite: user.inSite,
    OutSite: user.outSite,
    Geblokkeerd: user.blocked,
  };
}

function publicNames(person: Person): Row {
  return {
    Roepnaam: person.nickName,
    Voornaam: person.givenName,
    Voorletters: person.initials,
    Voorvoegsel: person.prefix,
    Geboortenaam: person.birthName,
    Voorvoegsel_partner: person.partnerPrefix,
    Geboortenaam_partner: person.partnerName,
    Naamgebruik_code: person.nameUse,
  };
}

function publicEmployments(environment: Environment): Row[] {
  return environment.employments.map((employment) => ({
    ExternalID: employment.employmentId,
    Medewerker: employment.employeeId,
    Volgnummer_contract: employment.sequence,
    Begindatum_contract: employment.contractStart,
    Einddatum_contract: employment.contractEnd,
    Begindatum_functie: employment.startDate,
    Einddatum_functie: employment.endDate,
    Functie_code: employment.job.code,
    Functie_omschrijving: employment.job.name,
    Organisatorische_eenheid_code: employment.departmentCode,
    Organisatorische_eenheid_omschrijving: nameOfDepartment(environment, employment.departmentCode),
    Kostenplaats_code: `K${employment.departmentCode}`,
    Kostenplaats_omschrijving: `Kostenplaats ${nameOfDepartment(environment, employment.departmentCode)}`,
    Werkgever_code: environment.employer.code,
    Werkgever_omschrijving: environment.employer.name,
    FTE: percentage(employment) / 100,
    Uren_per_week: employment.hoursPerWeek,
    Soort_medewerker_code: employment.contractType.code,
    Soort_medewerker: employment.contractType.name,
    Medewerkernummer_leidinggevende: employment.managerEmployeeId,
  }));
}

function publicUnits({ departments }: Environment): Row[] {
  return departments.map((department) => ({
    ExternalId: department.code,
    DisplayName: department.name,
    ParentExternalId: department.parent,
    ManagerExternalId: department.managerEmployeeId,
  }));
}

function publicGroups(environment: Environment): Row[] {
  return environment.groups.map((group) => ({ GroupId: group.id, Description: group.name }));
}

function publicUserGroups(environment: Environment): Row[] {
  return userGroups(environment).map(({ UserId, GroupId, GroupName }) => ({
    UserId: UserId ?? null,
    GroupId: GroupId ?? null,
    Description: GroupName ?? null,
  }));
}

export const GET_CONNECTORS: Record<string, GetConnector> = {
  Koppel_Persons: { description: 'Koppel - personen', rows: persons },
  Koppel_Employments: { description: 'Koppel - dienstverbanden', rows: employments },
  Koppel_OrganizationalUnits: { description: 'Koppel - organisatorische eenheden', rows: organizationalUnits },
  Koppel_Users: { description: 'Koppel - gebruikers', rows: users },
  Koppel_Groups: { description: 'Koppel - gebruikersgroepen', rows: groups },
  Koppel_UserGroups: { description: 'Koppel - groepsleden', rows: userGroups },
  T4E_HelloID_Users_v2: { description: 'Medewerkers met gebruiker', rows: publicUsers },
  T4E_HelloID_Employments_v2: { description: 'Dienstverbanden', rows: publicEmployments },
  T4E_HelloID_OrganizationalUnits_v2: { description: 'Organisatorische eenheden', rows: publicUnits },
  T4E_HelloID_Groups_v2: { description: 'Gebruikersgroepen', rows: publicGroups },
  T4E_HelloID_UserGroups_v2: { description: 'Groepsleden', rows: publicUserGroups },
};
