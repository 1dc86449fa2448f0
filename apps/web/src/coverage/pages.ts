import type { Page } from '../shell/pages.js';

/** Screens of coverage of lists. */
export const pages: Page[] = [];
