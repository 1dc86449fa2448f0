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
  return (
    <aside className={classes.facts} aria-label={t('connector.facts.title')}>
      <dl>
        <Fact name={t('connector.facts.repository')}>
          <Anchor href={connector.url} size="sm" rel="noreferrer">
            {connector.repository} <IconExternalLink size={13} aria-hidden style={{ verticalAlign: -2 }} />
          </Anchor>
        </Fact>
        <Fact name={t('connector.facts.kind')}>{words('kinds', connector.kind)}</Fact>
        <Fact name={t('connector.facts.category')}>
          {connector.category && words('categories', connector.category)}
        </Fact>
        <Fact name={t('connector.facts.generation')}>{connector.generation}</Fact>
        {version && <VersionFacts version={version} />}
      </dl>
      <Warnings warnings={connector.warnings} />
    </aside>
  );
}

/** One fact; nothing when it is not known. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function VersionFacts({ version }: { version: ConnectorVersion }) {
  const { t } = useTranslation();
  const { readme } = version.package;
  return (
    <>
      <Fact name={t('connector.facts.placement')}>
        {readme?.placement && t('placement.vendor', { placement: t(`connector.placements.${readme.placement}`) })}
      </Fact>
      <Fact name={t('connector.facts.concurrentActions')}>{readme?.concurrentActions}</Fact>
      <Fact name={t('connector.facts.lastCommit')}>{version.committedAt && <Ago moment={version.committedAt} />}</Fact>
      <Fact name={t('connector.facts.commit')}>
        <Copyable text={version.commit} shown={version.commit.slice(0, 10)} />
      </Fact>
      <Fact name={t('connector.facts.digest')}>
        <Copyable text={version.digest} shown={version.digest.slice(0, 16)} />
      </Fact>
      <Fact name={t('connector.facts.tag')}>
        {version.movedTag ? <StateBadge tone="attention">{t('connector.movedTag')}</StateBadge> : null}
      </Fact>
    </>
  );
}

function Warnings({ warnings }: { warnings: Connector['warnings'] }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <section aria-label={t('connector.warnings')} style={{ marginTop: 24 }}>
      <h2 style={{ fontSize: 13, margin: '0 0 8px' }}>
        <StateBadge tone="attention">{t('catalog.warningCount', { count: warnings.length })}</StateBadge>
      </h2>
      {warnings.map(({ code, path, message }) => (
        <div key={`${code}${path}${message}`} className={classes.warning}>
          {message}
          {path && <div className="mono">{path}</div>}
        </div>
      ))}
    </section>
  );
}
