import { Text, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectorVersionQuery } from '../../gql/graphql.js';
import type { ConnectorVersion } from '../connector/connector-queries.js';
import { PlacementBadge } from './placement-badge.js';
import { byThing, isVerdict } from './placement-summary.js';
import classes from './placement.module.css';

type FlavourPlacement = NonNullable<ConnectorVersionQuery['connectorVersion']['placements']>[number];
type Reason = FlavourPlacement['reasons'][number];

interface ExplanationProps {
  repository: string;
  version: ConnectorVersion;
  /** Only of this flavour; of all where it is not given. */
  flavour?: string;
}

/** Where a version runs and why, with script and line, and what its README says of it. */
export function PlacementExplanation({ repository, version, flavour }: ExplanationProps) {
  const { t } = useTranslation();
  const placements = version.placements?.filter((each) => flavour === undefined || each.flavour === flavour);
  const vendor = version.package.readme?.placement;
  if (version.package.flavours.length === 0) return null;
  return (
    <section aria-labelledby="placement-title" className={classes.placement}>
      <h2 id="placement-title">{t('placement.title')}</h2>
      {!placements && <Text c="dimmed">{t('placement.notLooked')}</Text>}
      {placements?.map((placement) => (
        <div key={placement.flavour}>
          {placements.length > 1 && (
            <h3>{placement.flavour === '' ? t('connector.mainFlavour') : placement.flavour}</h3>
          )}
          <ExplainedFlavour placement={placement} repository={repository} versionId={version.id} />
        </div>
      ))}
      {vendor && <Text c="dimmed">{t('placement.vendor', { placement: t(`connector.placements.${vendor}`) })}</Text>}
    </section>
  );
}

interface FlavourProps {
  placement: FlavourPlacement;
  repository: string;
  versionId: string;
}

/** The verdict on one flavour, with the lines that it rests on. */
export function ExplainedFlavour({ placement, ...place }: FlavourProps) {
  const { t } = useTranslation();
  const { verdict, modules, message, reasons, remarks } = placement;
  const names = modules.join(', ');
  return (
    <>
      <PlacementBadge verdict={verdict} modules={modules} />
      <p>
        {verdict === 'needsModule' && names === ''
          ? t('placement.explained.needsModule_none')
          : isVerdict(verdict) && t(`placement.explained.${verdict}`, { modules: names, message })}
      </p>
      {verdict !== 'unknown' && <Reasons reasons={reasons} {...place} />}
      {remarks.length > 0 && (
        <>
          <p>{t('placement.remarks')}</p>
          <Reasons reasons={remarks} {...place} bare />
        </>
      )}
    </>
  );
}

const SHOWN = 6;
const PLACES = 3;

function Reasons({
  reasons,
  bare,
  ...place
}: {
  reasons: Reason[];
  bare?: boolean;
  repository: string;
  versionId: string;
}) {
  const { t } = useTranslation();
  const [all, showAll] = useState(false);
  if (reasons.length === 0) return null;
  const things = byThing(reasons).map(({ thing, places }) => ({
    thing,
    places: all ? places : places.slice(0, PLACES),
  }));
  const shown = all ? things : things.slice(0, SHOWN);
  const hidden = reasons.length - shown.flatMap(({ places }) => places).length;
  return (
    <ul className={classes.reasons}>
      {shown.map(({ thing, places }, index) => (
        <li key={index}>
          <code>{thing.what}</code>
          {!bare && `: ${because(thing)}`}
          <div className={classes.places}>
            {places.map(({ path, line }) => (
              <Link
                key={`${path} ${line}`}
                to={`/connectors/${place.repository}`}
                search={{ version: place.versionId, tab: 'files', file: path }}
                className="mono"
              >
                {path}, {t('placement.line', { line })}
              </Link>
            ))}
          </div>
        </li>
      ))}
      {(all || hidden > 0) && (
        <li>
          <UnstyledButton fz="sm" c="var(--accent-text)" aria-expanded={all} onClick={() => showAll(!all)}>
            {all ? t('placement.fewer') : t('placement.more', { count: hidden })}
          </UnstyledButton>
        </li>
      )}
    </ul>
  );

  function because({ reason, module, kind }: Reason): string {
    if (reason) return t(`placement.reasons.${reason}` as 'placement.reasons.wmi');
    if (kind === 'helloId') return t('placement.reasons.helloId');
    return module ? t('placement.reasons.module', { module }) : t('placement.reasons.nowhere');
  }
}
