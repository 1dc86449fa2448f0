import type { Page } from '../shell/pages.js';

/** Screens of vendors and their answers. */
export const pages: Page[] = [];
