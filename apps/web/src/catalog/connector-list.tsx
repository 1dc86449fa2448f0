import { Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconArchive } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SecurityBadge } from '../security/security-badge.js';
import { Ago } from '../shell/parts/ago.js';
import { MiddleCut } from '../shell/parts/middle-cut.js';
import { Monogram } from '../shell/parts/monogram.js';
import { FlavoursBadge } from './placement/placement-badge.js';
import type { CatalogCard } from './catalog-queries.js';
import { useCatalogWords } from './catalog-words.js';
import classes from './catalog.module.css';

export function ConnectorList({ connectors }: { connectors: CatalogCard[] }) {
  return (
    <ul className={classes.list}>
      {connectors.map((connector) => (
        <li key={connector.id}>
          <ConnectorCard connector={connector} />
        </li>
      ))}
    </ul>
  );
}

const CHIPS = 5;

function ConnectorCard({ connector }: { connector: CatalogCard }) {
  const { t } = useTranslation();
  const words = useCatalogWords();
  const { application, repository, summary, kind, capabilities, latestVersion, updatedAt } = connector;
  return (
    <article className={classes.card} data-repository={repository}>
      <div className={classes.cardHead}>
        <Monogram name={application} iconUrl={connector.iconUrl} />
        <div style={{ minWidth: 0, flex: 1 }}>
          <h2 className={classes.cardTitle}>
            <Link to={`/connectors/${repository}`} aria-label={`${application}, ${repository}`}>
              {application}
            </Link>
          </h2>
          <div className={classes.repository}>
            <MiddleCut text={repository} end={18} />
          </div>
        </div>
      </div>
      {summary && <p className={classes.summary}>{summary}</p>}
      <div className={classes.chips}>
        <span className={classes.chip} style={{ fontWeight: 500 }}>
          {words('kinds', kind)}
        </span>
        {capabilities.slice(0, CHIPS).map((capability) => (
          <span key={capability} className={classes.chip}>
            {words('capabilities', capability)}
          </span>
        ))}
        {capabilities.length > CHIPS && (
          <span
            className={classes.chip}
            title={capabilities
              .slice(CHIPS)
              .map((each) => words('capabilities', each))
              .join(', ')}
          >
            +{capabilities.length - CHIPS}
          </span>
        )}
      </div>
      <div className={classes.foot}>
        {latestVersion && <span className="mono">{latestVersion}</span>}
        {updatedAt && (
          <span style={{ position: 'relative' }}>
            {t('catalog.updated')} <Ago moment={updatedAt} />
          </span>
        )}
        {connector.archived && (
          <span style={{ display: 'inline-flex', gap: 4 }}>
            <IconArchive size={14} aria-hidden /> {t('catalog.archived')}
          </span>
        )}
        <FlavoursBadge placements={connector.placements} named={1} />
        {connector.security && <SecurityBadge badge={connector.security} />}
        {connector.warningCount > 0 && (
          <span style={{ display: 'inline-flex', gap: 4, color: 'var(--state-attention)', alignItems: 'center' }}>
            <IconAlertTriangle size={14} aria-hidden /> {t('catalog.warningCount', { count: connector.warningCount })}
          </span>
        )}
      </div>
    </article>
  );
}

export function ConnectorListSkeleton() {
  return (
    <div className={classes.list} aria-hidden>
      {Array.from({ length: 9 }, (_, index) => (
        <div key={index} className={classes.card}>
          <div className={classes.cardHead}>
            <Skeleton width={36} height={36} />
            <div style={{ flex: 1 }}>
              <Skeleton height={14} width="55%" mt={3} mb={8} />
              <Skeleton height={11} width="85%" />
            </div>
          </div>
          <Skeleton height={12} mt={4} />
          <Skeleton height={12} width="70%" />
        </div>
      ))}
    </div>
  );
}
