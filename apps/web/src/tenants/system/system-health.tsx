import { Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExplainedFlavour } from '../../catalog/placement/placement-explanation.js';
import type { SystemHealthQuery } from '../../gql/graphql.js';
import { useData } from '../../graphql/data.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { systemHealthDocument, type System } from '../system-queries.js';

type Health = SystemHealthQuery['system']['health'];

/** What keeps the system's scripts from running here, what their last runs missed, and what holds them. */
export function SystemHealth({ system }: { system: System }) {
  const result = useData(systemHealthDocument, { id: system.id, versionId: system.connectorVersionId });
  return (
    <Loaded result={result} skeleton={<Skeleton height={76} />}>
      {(found) => <FoundHealth system={system} found={found} />}
    </Loaded>
  );
}

function FoundHealth({ system, found }: { system: System; found: SystemHealthQuery }) {
  const { t } = useTranslation();
  const { health } = found.system;
  const placement = found.connectorVersion.placements?.find(({ flavour }) => flavour === (system.flavour ?? ''));
  const told = placement && (placement.verdict !== 'runsHere' || placement.remarks.length > 0);
  return (
    <section aria-labelledby="system-health">
      <h2 id="system-health" style={{ fontSize: 14, margin: '0 0 8px' }}>
        {t('system.health')}
      </h2>
      {told && (
        <ExplainedFlavour placement={placement} repository={system.repository} versionId={system.connectorVersionId} />
      )}
      <Missed health={health} />
      <Hold health={health} />
    </section>
  );
}

function Missed({ health: { missedCommands } }: { health: Health }) {
  const { t } = useTranslation();
  if (missedCommands.length === 0) return null;
  return (
    <ul style={{ margin: '0 0 8px', paddingLeft: 20, overflowWrap: 'anywhere' }}>
      {missedCommands.map(({ command, module, action }) => (
        <li key={`${action} ${command}`}>
          {t(module === null ? 'system.missed.unknown' : 'system.missed.ofModule', {
            command,
            module,
            action: t(`provisioning.actions.${action}` as 'provisioning.actions.create'),
          })}
        </li>
      ))}
    </ul>
  );
}

function Hold({ health: { hold, holdReason } }: { health: Health }) {
  const { t } = useTranslation();
  const known = hold === 'container' || hold === 'process' ? hold : 'none';
  return (
    <Text c="dimmed" size="sm">
      {t(`system.hold.${known}`, { reason: holdReason })}
    </Text>
  );
}
