export interface Named {
  id: string;
  name: string;
}

/** A person who may ask for something; what is not filled in is empty text, as the real service has it. */
export interface TopdeskPerson {
  id: string;
  surName: string;
  firstName: string;
  firstInitials: string;
  prefixes: string;
  gender: string;
  employeeNumber: string;
  email: string;
  telephone: string;
  mobileNumber: string;
  networkLoginName: string;
  tasLoginName: string;
  jobTitle: string;
  branch: Named;
  department: Named | null;
  dynamicName: string;
  archived: boolean;
  archivingReason: Named | null;
  status: 'person' | 'personArchived';
  modificationDate: string;
}

/** Somebody who handles what is asked. */
export interface Operator {
  id: string;
  surName: string;
  firstName: string;
  employeeNumber: string;
  email: string;
  tasLoginName: string;
  jobTitle: string;
  dynamicName: string;
  archived: boolean;
  archivingReason: Named | null;
  status: 'operator' | 'operatorArchived';
  /** Ids of operator groups. */
  groups: string[];
}

export interface PeopleState {
  persons: TopdeskPerson[];
  branches: Named[];
  departments: Named[];
  operators: Operator[];
  operatorGroups: (Named & { groupName: string })[];
  archivingReasons: Named[];
}

/** `Jong, Joke de`: the name by which TOPdesk lists people. */
export const dynamicName = ({
  surName,
  firstName,
  prefixes,
}: {
  surName: string;
  firstName: string;
  prefixes?: string;
}): string => [[surName, firstName].filter(Boolean).join(', '), prefixes].filter(Boolean).join(' ');
