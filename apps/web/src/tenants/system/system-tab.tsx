import { useTranslation } from 'react-i18next';
import { ActionHistory } from '../../provisioning/action-history.js';
import { PersonImportPanel } from '../../provisioning/persons/person-import-panel.js';
import { PermissionLists } from '../../provisioning/preview/permission-lists.js';
import { PreviewDesk } from '../../provisioning/preview/preview-desk.js';
import { SettingsForm } from '../settings/settings-form.js';
import type { System } from '../system-queries.js';
import { CorrelationForm } from './correlation-form.js';
import { SystemMapping } from './system-mapping.js';
import { SystemOverview } from './system-overview.js';
import { SystemVersions } from './system-versions.js';

const TARGET_TABS = [
  'overview',
  'preview',
  'settings',
  'mapping',
  'correlation',
  'permissions',
  'runs',
  'versions',
] as const;
const SOURCE_TABS = ['overview', 'imports', 'settings', 'mapping', 'versions'] as const;
const NOTIFICATION_TABS = ['overview', 'preview', 'settings', 'runs', 'versions'] as const;
const TABS: Record<string, readonly SystemTabName[]> = { source: SOURCE_TABS, notification: NOTIFICATION_TABS };

export type SystemTabName = (typeof TARGET_TABS)[number] | (typeof SOURCE_TABS)[number];

export const tabsFor = (kind: string): readonly SystemTabName[] => TABS[kind] ?? TARGET_TABS;

export function SystemTab({ tab, system }: { tab: SystemTabName; system: System }) {
  const { t } = useTranslation();
  switch (tab) {
    case 'overview':
      return <SystemOverview system={system} />;
    case 'preview':
      return <PreviewDesk system={system} />;
    case 'settings':
      return <SettingsForm system={system} saveLabel={t('settings.save')} />;
    case 'mapping':
      return <SystemMapping system={system} />;
    case 'correlation':
      return <CorrelationForm system={system} saveLabel={t('correlation.save')} />;
    case 'permissions':
      return <PermissionLists systemId={system.id} />;
    case 'runs':
      return <ActionHistory systemId={system.id} />;
    case 'imports':
      return <PersonImportPanel systemId={system.id} />;
    case 'versions':
      return <SystemVersions system={system} />;
  }
}
