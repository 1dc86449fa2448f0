import type { Page } from '../shell/pages.js';

/** Screens of rollouts and planning. */
export const pages: Page[] = [];
