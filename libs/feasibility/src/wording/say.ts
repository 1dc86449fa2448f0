import type { Wording } from '../feasibility-report.js';

/** One text in both languages, written side by side so that neither is forgotten. */
export const say = (en: string, nl: string): Wording => ({ en, nl });
