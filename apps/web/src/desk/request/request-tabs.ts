import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { useViewer } from '../../access/viewer.js';
import type { RequestTabProps } from './request-tab-props.js';

interface RequestTab {
  /** Last part of the address, and key of its title: `desk.tabs.NAME`. */
  name: 'request' | 'feasibility' | 'security' | 'designs' | 'vendor' | 'planning' | 'trail';
  /** Without it the tab is not there. */
  permission: string;
  component: LazyExoticComponent<ComponentType<RequestTabProps>>;
}

const tab = <Module>(
  name: RequestTab['name'],
  permission: string,
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType<RequestTabProps>,
): RequestTab => ({ name, permission, component: lazy(async () => ({ default: pick(await load()) })) });

/**
 * The tabs of a request, in their order. To add one: write a component with `RequestTabProps` in the folder of its room, and put its line here;
 * titles of all seven names are in the messages already. A tab whose component does not exist yet has no line.
 */
export const REQUEST_TABS: readonly RequestTab[] = [
  tab('request', 'desk.read', () => import('./request-tab.js'), (module) => module.RequestTab),
  tab('feasibility', 'desk.read', () => import('../../feasibility/feasibility-tab.js'), (module) => module.FeasibilityTab),
  tab('security', 'desk.read', () => import('../../security/checks-tab.js'), (module) => module.ChecksTab),
  tab('designs', 'desk.read', () => import('../../designs/designs-tab.js'), (module) => module.DesignsTab),
  tab('vendor', 'desk.read', () => import('../../vendors/vendor-tab.js'), (module) => module.VendorTab),
  tab('planning', 'desk.read', () => import('../../rollouts/planning-tab.js'), (module) => module.PlanningTab),
  tab('trail', 'desk.read', () => import('./trail-tab.js'), (module) => module.TrailTab),
]; // prettier-ignore

export function useRequestTabs(): RequestTab[] {
  const { permissions } = useViewer();
  return REQUEST_TABS.filter(({ permission }) => permissions.includes(permission));
}
