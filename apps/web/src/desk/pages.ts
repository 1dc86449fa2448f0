import type { Page } from '../shell/pages.js';

/** Screens of sales, product owner and developers. */
export const pages: Page[] = [];
