import { stableNumber } from '../../github/state/identifiers.js';
import type { Department, Employment } from '../environment.js';
import type { OrganisationFacts } from './organisations.js';

const PERMANENT = { code: 'O', name: 'Onbepaalde tijd' };
const TEMPORARY = { code: 'B', name: 'Bepaalde tijd' };
const HOURS = [36, 36, 32, 28, 24, 18] as const;

/** Where careers of one environment take place. */
export interface Workplace {
  environment: string;
  organisation: OrganisationFacts;
  departments: Department[];
  today: Date;
}

/** Midnight so many days from the first of this month. */
function dayFrom(today: Date, days: number): string {
  const date = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1) + days * 86_400_000);
  return `${date.toISOString().slice(0, 10)}T00:00:00Z`;
}

function diceOf(workplace: Workplace, employeeId: string): <T>(what: string, choices: readonly T[]) => T {
  return (what, choices) =>
    choices[stableNumber(`${what} ${workplace.environment} ${employeeId}`, choices.length)] as (typeof choices)[number];
}

/** The head of the department, or of the one above when it is the person's own. */
function managerOf(department: Department | undefined, all: Department[], employeeId: string): string | null {
  if (!department) return null;
  if (department.managerEmployeeId && department.managerEmployeeId !== employeeId) return department.managerEmployeeId;
  const above = all.find((one) => one.code === department.parent);
  return managerOf(above, all, employeeId);
}

function plainEmployment(workplace: Workplace, employeeId: string, department: Department): Employment {
  const { organisation, departments, today } = workplace;
  const oneOf = diceOf(workplace, employeeId);
  const leads = department.managerEmployeeId === employeeId;
  const start = dayFrom(today, -400 - stableNumber(`start ${workplace.environment} ${employeeId}`, 5000));
  return {
    employmentId: `${employeeId}-1`,
    employeeId,
    sequence: 1,
    startDate: start,
    endDate: null,
    contractStart: start,
    contractEnd: null,
    departmentCode: department.code,
    job: leads ? organisation.managerJob : oneOf('job', organisation.jobs),
    location: oneOf('location', organisation.locations),
    contractType: leads ? PERMANENT : oneOf('type', [TEMPORARY, PERMANENT, PERMANENT, PERMANENT]),
    hoursPerWeek: leads ? 36 : oneOf('hours', HOURS),
    managerEmployeeId: managerOf(department, departments, employeeId),
  };
}

type Career = (base: Employment, elsewhere: Partial<Employment>, today: Date) => Employment[];

const ending =
  (days: number): Career =>
  (base, _elsewhere, today) => [{ ...base, endDate: dayFrom(today, days), contractEnd: dayFrom(today, days) }];
const starting =
  (days: number): Career =>
  (base, _elsewhere, today) => [{ ...base, startDate: dayFrom(today, days), contractStart: dayFrom(today, days) }];
const moved: Career = (base, elsewhere, today) => [
  { ...base, endDate: dayFrom(today, -31) },
  { ...base, ...elsewhere, startDate: dayFrom(today, -30) },
];
const twoAtOnce: Career = (base, elsewhere, today) => [
  { ...base, hoursPerWeek: 20 },
  {
    ...base,
    ...elsewhere,
    employmentId: `${base.employeeId}-2`,
    sequence: 2,
    startDate: dayFrom(today, -200),
    contractStart: dayFrom(today, -200),
    hoursPerWeek: 12,
  },
];

/** By the person's place in the list, modulo twenty; all others simply work. */
const CAREERS: Record<number, Career> = {
  3: ending(-95),
  13: ending(75),
  5: starting(62),
  15: moved,
  7: twoAtOnce,
  17: twoAtOnce,
};

/** Most work now; a few left, will leave, have not begun, moved to another department, or have two employments at once. */
export function employmentsOf(workplace: Workplace, employeeId: string, position: number): Employment[] {
  const { departments, today } = workplace;
  const managed = departments.find((department) => department.managerEmployeeId === employeeId);
  const own = managed ?? diceOf(workplace, employeeId)('department', departments);
  const base = plainEmployment(workplace, employeeId, own);
  const career = managed ? undefined : CAREERS[position % 20];
  if (!career) return [base];
  const other = departments[(departments.indexOf(own) + 3) % departments.length] ?? own;
  const elsewhere = { departmentCode: other.code, managerEmployeeId: managerOf(other, departments, employeeId) };
  return career(base, elsewhere, today);
}
