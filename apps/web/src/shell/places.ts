import {
  IconAdjustmentsHorizontal,
  IconBuildingFactory2,
  IconHistory,
  IconHome,
  IconInbox,
  IconLayoutKanban,
  IconListCheck,
  IconMessagePlus,
  IconPlug,
  IconRefresh,
  IconShieldCheck,
  IconShieldLock,
  IconStars,
  IconRocket,
  IconUsers,
} from '@tabler/icons-react';
import { useViewer } from '../access/viewer.js';

/** The rooms of the app, and the permission without which one has no use for it; of several, one is enough. */
export const PLACES = [
  { to: '/home', name: 'home', icon: IconHome, permission: 'system.read' },
  { to: '/connectors', name: 'catalog', icon: IconPlug, permission: null },
  { to: '/requests', name: 'requests', icon: IconMessagePlus, permission: 'request.own' },
  { to: '/wishes', name: 'wishes', icon: IconStars, permission: null },
  { to: '/persons', name: 'persons', icon: IconUsers, permission: 'person.read' },
  { to: '/actions', name: 'actions', icon: IconHistory, permission: 'action.preview' },
  { to: '/desk/inbox', name: 'inbox', icon: IconInbox, permission: ['desk.assess', 'desk.judge', 'desk.build'] },
  { to: '/desk/board', name: 'board', icon: IconLayoutKanban, permission: 'desk.read' },
  { to: '/vendors', name: 'vendors', icon: IconBuildingFactory2, permission: 'desk.read' },
  { to: '/coverage', name: 'coverage', icon: IconListCheck, permission: 'coverage.use' },
  { to: '/rollouts', name: 'rollouts', icon: IconRocket, permission: ['rollout.read', 'desk.read'] },
  {
    to: '/desk/settings',
    name: 'deskSettings',
    icon: IconAdjustmentsHorizontal,
    permission: ['desk.configure', 'desk.plan'],
  },
  { to: '/sync', name: 'sync', icon: IconRefresh, permission: 'sync.read' },
  { to: '/security', name: 'security', icon: IconShieldCheck, permission: 'finding.read' },
  { to: '/import-policy', name: 'policy', icon: IconShieldLock, permission: 'security.policy' },
] as const;

export function usePlaces() {
  const { permissions } = useViewer();
  return PLACES.filter(
    ({ permission }) => permission === null || [permission].flat().some((one) => permissions.includes(one)),
  );
}
