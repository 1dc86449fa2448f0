import { useTranslation } from 'react-i18next';
import { ExplainedFlavour } from '../../catalog/placement/placement-explanation.js';
import { useData } from '../../graphql/data.js';
import { systemHealthDocument, type System } from '../system-queries.js';

/** What keeps the system's scripts from running here, before one fails; nothing where all is well. */
export function SystemHealth({ system }: { system: System }) {
  const { t } = useTranslation();
  const { data } = useData(systemHealthDocument, { id: system.connectorVersionId });
  const placement = data?.connectorVersion.placements?.find(({ flavour }) => flavour === (system.flavour ?? ''));
  if (!placement || (placement.verdict === 'runsHere' && placement.remarks.length === 0)) return null;
  return (
    <section aria-labelledby="system-health">
      <h2 id="system-health" style={{ fontSize: 14, margin: '0 0 8px' }}>
        {t('system.health')}
      </h2>
      <ExplainedFlavour placement={placement} repository={system.repository} versionId={system.connectorVersionId} />
    </section>
  );
}
