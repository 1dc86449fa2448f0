import type { Page } from '../shell/page.js';

/** Screens of rollouts, planning and notifications. */
export const pages: Page[] = [
  { path: '/rollouts', load: () => import('./rollouts-screen.js'), name: 'RolloutsScreen' },
  { path: '/rollouts/new', load: () => import('./plan-rollout-screen.js'), name: 'PlanRolloutScreen' },
  { path: '/rollouts/$id', load: () => import('./rollout-screen.js'), name: 'RolloutScreen' },
  {
    path: '/notifications',
    load: () => import('../notifications/notifications-screen.js'),
    name: 'NotificationsScreen',
  },
];
