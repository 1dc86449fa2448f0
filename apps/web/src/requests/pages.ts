import type { Page } from '../shell/pages.js';

/** Screens of what a customer asks for. */
export const pages: Page[] = [];
