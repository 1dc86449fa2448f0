import type { Person, SourceDepartment, SourcePerson } from '#runtime';

/** A person as it is stored. */
export interface PersonRow {
  externalId: string;
  displayName: string;
  department: string | null;
  title: string | null;
  data: Record<string, unknown>;
  digest: string;
}

export interface ImportPlan {
  added: PersonRow[];
  changed: PersonRow[];
  /** External ids that the source no longer has. */
  removed: string[];
  unchanged: number;
}

/**
 * What the found persons mean for the known ones (external id → digest). `present`: everyone whom the source gave, also those whose
 * record could not be mapped: they keep what is known of them.
 */
export function planImport(
  known: ReadonlyMap<string, string>,
  found: readonly PersonRow[],
  present: Iterable<string>,
): ImportPlan {
  const ids = new Set(present);
  const added = found.filter((row) => !known.has(row.externalId));
  const changed = found.filter((row) => known.has(row.externalId) && known.get(row.externalId) !== row.digest);
  const removed = [...known.keys()].filter((id) => !ids.has(id));
  return { added, changed, removed, unchanged: found.length - added.length - changed.length };
}

/** Sources report success without having found anybody: then the known persons stay, and the import says why it stopped. */
export function refusal(known: ReadonlyMap<string, string>, plan: ImportPlan, found: number): string | null {
  if (found === 0) {
    return 'The source gave no persons at all. Nothing was changed: check its settings and its log, then import again.';
  }
  const lost = plan.removed.length;
  if (known.size >= 10 && lost * 2 > known.size) {
    return `The source gave ${found} persons; ${lost} of the ${known.size} known ones would be removed. Nothing was changed: check the source first.`;
  }
  return null;
}

type Named = { ExternalId?: string | null; DisplayName?: string | null; Name?: string | null };

/** Contracts with their department's name, and the manager of a contract or else of its department; `PrimaryManager` from the primary contract. */
export function withDepartments(
  person: Person,
  departments: ReadonlyMap<string, SourceDepartment>,
  names: ReadonlyMap<string, string>,
): Person {
  const contracts = (person.Contracts ?? []).map((contract) => {
    const own = contract['Department'] as Named | undefined;
    const department = departments.get(own?.ExternalId ?? '');
    if (!department) return contract;
    return { ...contract, Department: { ...own, DisplayName: department.displayName } };
  });
  const primary =
    contracts.find((contract) => contract.ExternalId === person.PrimaryContract?.ExternalId) ??
    person.PrimaryContract ??
    null;
  const managerId = managerOf(person, primary, departments);
  const manager = managerId === null ? null : { ExternalId: managerId, DisplayName: names.get(managerId) ?? null };
  return { ...person, Contracts: contracts, PrimaryContract: primary, PrimaryManager: manager } as Person;
}

const idIn = (value: unknown): string => (value as Named | null | undefined)?.ExternalId ?? '';

/** The contract's own manager, else the department's; whoever leads a department answers to the one above it. */
function managerOf(
  person: Person,
  contract: Person['PrimaryContract'],
  departments: ReadonlyMap<string, SourceDepartment>,
): string | null {
  const own = idIn(contract?.['Manager']);
  if (own !== '') return own;
  const seen = new Set<string>();
  let department = departments.get(idIn(contract?.['Department']));
  while (department && !seen.has(department.externalId)) {
    seen.add(department.externalId);
    const manager = department.managerExternalId;
    if (manager && manager !== person.ExternalId) return manager;
    department = departments.get(department.parentExternalId ?? '');
  }
  return null;
}

export interface ImportProblem {
  externalId: string;
  field: string;
  message: string;
}

/** What went wrong with single records: they are left out, the others are imported. */
export const problemsOf = (persons: readonly SourcePerson[]): ImportProblem[] =>
  persons.flatMap((person) =>
    person.errors.map((error) => ({ externalId: person.externalId, field: error.field, message: error.message })),
  );

const nameIn = (value: unknown): string | null => {
  const named = value as Named | null | undefined;
  return named?.DisplayName ?? named?.Name ?? null;
};

export const departmentName = (person: Person): string | null => nameIn(person.PrimaryContract?.['Department']);
export const titleName = (person: Person): string | null => nameIn(person.PrimaryContract?.['Title']);
