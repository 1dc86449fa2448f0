import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '../../shell/parts/state-badge.js';
import { isVerdict, placementSummary, type PlacedFlavour, type Verdict } from './placement-summary.js';

const TONES: Record<Verdict, Tone> = {
  runsHere: 'good',
  needsModule: 'attention',
  needsWindowsAgent: 'attention',
  onlyInHelloId: 'bad',
  unknown: 'unknown',
};

interface BadgeProps {
  verdict: string;
  modules?: string[];
  /** How many modules are named; the rest is counted. */
  named?: number;
}

/** Where one flavour runs, in a word or with the modules that it needs. */
export function PlacementBadge({ verdict, modules = [], named }: BadgeProps) {
  const words = usePlacementWords();
  if (!isVerdict(verdict)) return null;
  return (
    <StateBadge tone={TONES[verdict]} wraps>
      {words(verdict, modules, named)}
    </StateBadge>
  );
}

interface FlavoursBadgeProps {
  placements?: PlacedFlavour[] | null;
  named?: number;
}

/** Where a version runs: where its best flavour does, and how many do; nothing for what has no scripts to run. */
export function FlavoursBadge({ placements, named }: FlavoursBadgeProps) {
  const { t } = useTranslation();
  const words = usePlacementWords();
  const summary = placementSummary(placements ?? []);
  if (!summary || !isVerdict(summary.best.verdict)) return null;
  const { best, alike, of } = summary;
  const short = words(best.verdict, best.modules, named);
  const lines = (placements ?? []).map(({ flavour, verdict, modules }) => {
    const said = words(verdict, modules);
    return of === 1 ? said : `${flavour === '' ? t('connector.mainFlavour') : flavour}: ${said}`;
  });
  const says = of > 1 || lines[0] !== short;
  return (
    <Tooltip
      label={lines.join('\n')}
      disabled={!says}
      events={{ hover: true, focus: true, touch: true }}
      multiline
      maw={360}
      style={{ whiteSpace: 'pre-line' }}
    >
      <span tabIndex={says ? 0 : undefined} style={{ position: 'relative' }}>
        <StateBadge tone={TONES[best.verdict as Verdict]} wraps>
          {short}
          {alike < of && (
            <span style={{ color: 'var(--mantine-color-dimmed)', fontWeight: 400 }}>
              {' '}
              · {t('placement.ofVariants', { alike, count: of })}
            </span>
          )}
        </StateBadge>
      </span>
    </Tooltip>
  );
}

/** The words for a verdict, with the modules that it is about. */
export function usePlacementWords() {
  const { t, i18n } = useTranslation();
  return (verdict: string, modules: string[] = [], named = modules.length): string => {
    if (modules.length === 0) return isVerdict(verdict) ? t(`placement.verdicts.${verdict}`) : verdict;
    const shown = modules.slice(0, named);
    const more = modules.length - shown.length;
    const list = more > 0 ? [...shown, t('placement.moreModules', { count: more })] : shown;
    return t('placement.modules', { modules: new Intl.ListFormat(i18n.language).format(list) });
  };
}
