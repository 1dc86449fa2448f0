import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../shell/parts/ago.js';
import { Copyable } from '../../shell/parts/copyable.js';
import { StateBadge } from '../../shell/parts/state-badge.js';
import { useCatalogWords } from '../catalog-words.js';
import type { Connector, ConnectorVersion } from './connector-queries.js';
import classes from './connector.module.css';

/** The column of facts at the right, and what is wrong with the repository. */
export function ConnectorFacts({ connector, version }: { connector: Connector; version: ConnectorVersion | null }) {
  const { t } = useTranslation();
  const words = useCatalogWords();
  const placement = version?.package.readme?.placement;
  const actions = version?.package.readme?.concurrentActions;
  const facts: [string, ReactNode][] = [
    [
      t('connector.facts.repository'),
      <Anchor key="repository" href={connector.url} size="sm" rel="noreferrer">
        {connector.repository} <IconExternalLink size={13} aria-hidden style={{ verticalAlign: -2 }} />
      </Anchor>,
    ],
    [t('connector.facts.kind'), words('kinds', connector.kind)],
    [t('connector.facts.category'), connector.category && words('categories', connector.category)],
    [t('connector.facts.generation'), connector.generation],
    [t('connector.facts.placement'), placement && t(`connector.placements.${placement}`)],
    [t('connector.facts.concurrentActions'), actions],
    [t('connector.facts.lastCommit'), version?.committedAt && <Ago moment={version.committedAt} />],
    [t('connector.facts.commit'), version && <Copyable text={version.commit} shown={version.commit.slice(0, 10)} />],
    [t('connector.facts.digest'), version && <Copyable text={version.digest} shown={version.digest.slice(0, 19)} />],
  ];
  return (
    <aside className={classes.facts} aria-label={t('connector.facts.title')}>
      <dl>
        {facts
          .filter(([, value]) => value !== null && value !== undefined && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {version?.movedTag && (
          <div>
            <dt>{t('connector.facts.tag')}</dt>
            <dd>
              <StateBadge tone="attention">{t('connector.movedTag')}</StateBadge>
            </dd>
          </div>
        )}
      </dl>
      {connector.warnings.length > 0 && (
        <section aria-label={t('connector.warnings')} style={{ marginTop: 24 }}>
          <h2 style={{ fontSize: 13, margin: '0 0 8px' }}>
            <StateBadge tone="attention">{t('catalog.warningCount', { count: connector.warnings.length })}</StateBadge>
          </h2>
          {connector.warnings.map(({ code, path, message }) => (
            <div key={`${code}${path}${message}`} className={classes.warning}>
              {message}
              {path && <div className="mono">{path}</div>}
            </div>
          ))}
        </section>
      )}
    </aside>
  );
}
