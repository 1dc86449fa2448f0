import type { Page } from '../shell/pages.js';

/** Screens of reviews and findings. */
export const pages: Page[] = [];
