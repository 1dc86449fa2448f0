export * from './feasibility-jobs.js';
export * from './feasibility-report.entity.js';
export * from './feasibility-reports.service.js';
export * from './feasibility-ruling.entity.js';
export type * from './feasibility-view.rules.js';
export * from './feasibility-work.service.js';
