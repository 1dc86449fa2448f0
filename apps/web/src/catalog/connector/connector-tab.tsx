import { lazy, Suspense } from 'react';
import { Skeleton } from '@mantine/core';
import { DataSecurity } from '../../security/data-security.js';
import type { Connector, ConnectorVersion } from './connector-queries.js';
import { PlacementExplanation } from '../placement/placement-explanation.js';
import { AbilitiesTable } from './abilities-table.js';
import { ConnectorFiles } from './connector-files.js';
import { MappingTables } from './mapping-tables.js';
import { SettingsSample } from './settings-sample.js';
import { VersionHistory } from './version-history.js';

const ReadmeView = lazy(() => import('./readme-view.js'));

export const TABS = ['about', 'abilities', 'settings', 'mapping', 'files', 'versions', 'security'] as const;
export type TabName = (typeof TABS)[number];

interface ConnectorTabProps {
  tab: TabName;
  connector: Connector;
  version: ConnectorVersion;
  file: string | undefined;
  onFile: (path: string) => void;
  onVersion: (id: string) => void;
}

export function ConnectorTab({ tab, connector, version, file, onFile, onVersion }: ConnectorTabProps) {
  switch (tab) {
    case 'about':
      return (
        <Suspense fallback={<Skeleton height={320} />}>
          <ReadmeView version={version} onFile={onFile} />
        </Suspense>
      );
    case 'abilities':
      return (
        <>
          <PlacementExplanation repository={connector.repository} version={version} />
          <AbilitiesTable package={version.package} />
        </>
      );
    case 'settings':
      return <SettingsSample package={version.package} />;
    case 'mapping':
      return <MappingTables package={version.package} />;
    case 'files':
      return <ConnectorFiles version={version} file={file} onFile={onFile} />;
    case 'versions':
      return <VersionHistory connector={connector} version={version} onVersion={onVersion} />;
    case 'security':
      return <DataSecurity connector={connector} version={version} />;
  }
}
