import type { ApiFunction, Direction } from '#feasibility';
import type { AskedFunction } from '../requests/asked-functions.rules.js';
import type { IntakeForm } from '../requests/intake-form.rules.js';
import type { AnalysisOptions } from './feasibility-report.entity.js';

const DIRECTIONS: Record<NonNullable<IntakeForm['direction']>, Direction> = {
  source: 'source',
  target: 'target',
  both: 'both',
  writeBack: 'target',
};

/** What a connector's action needs of an API; nothing for what no API gives. */
const FUNCTIONS: Partial<Record<AskedFunction, ApiFunction>> = {
  persons: 'persons',
  departments: 'departments',
  create: 'create',
  update: 'update',
  enable: 'enable',
  disable: 'disable',
  delete: 'delete',
  importAccounts: 'list',
  permissions: 'listPermissions',
  grant: 'grant',
  revoke: 'revoke',
};

/** What a request asks, in the analyser's words; always in the same order. */
export function analysisOptions(form: IntakeForm, account: string | null): AnalysisOptions {
  const asked = form.functions
    .map((one) => FUNCTIONS[one])
    .filter((one) => one !== undefined)
    .sort();
  return { direction: form.direction === null ? 'target' : DIRECTIONS[form.direction], asked, account };
}
