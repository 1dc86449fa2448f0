import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '../../shell/parts/state-badge.js';

export const VERDICTS = ['runsHere', 'needsModule', 'needsWindowsAgent', 'onlyInHelloId', 'unknown'] as const;
type Verdict = (typeof VERDICTS)[number];

const TONES: Record<Verdict, Tone> = {
  runsHere: 'good',
  needsModule: 'attention',
  needsWindowsAgent: 'attention',
  onlyInHelloId: 'bad',
  unknown: 'unknown',
};

export const isVerdict = (code: string): code is Verdict => VERDICTS.some((known) => known === code);

/** Where a version runs, in a word or with the modules that it needs; nothing for what has no scripts to run. */
export function PlacementBadge({ verdict, modules = [] }: { verdict?: string | null; modules?: string[] }) {
  const { t } = useTranslation();
  if (!verdict || !isVerdict(verdict)) return null;
  return (
    <StateBadge tone={TONES[verdict]} wraps>
      {modules.length > 0
        ? t('placement.modules', { modules: modules.join(', ') })
        : t(`placement.verdicts.${verdict}`)}
    </StateBadge>
  );
}
