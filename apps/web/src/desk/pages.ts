import type { Page } from '../shell/page.js';

/** Screens of sales, product owner and developers. */
export const pages: Page[] = [
  { path: '/desk/inbox', load: () => import('./inbox/inbox-screen.js'), name: 'InboxScreen' },
  { path: '/desk/settings', load: () => import('./settings/settings-screen.js'), name: 'DeskSettingsScreen' },
  { path: '/desk/board', load: () => import('./board/board-screen.js'), name: 'BoardScreen' },
  { path: '/desk/requests/$id', load: () => import('./request/request-screen.js'), name: 'RequestScreen' },
  { path: '/desk/requests/$id/$tab', load: () => import('./request/request-screen.js'), name: 'RequestScreen' },
];
