import { Alert, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRolloutWords } from './rollout-words.js';

const MODES = ['consultant', 'partner', 'selfService'] as const;
export type Mode = (typeof MODES)[number];
/** Why a customer should not do it alone. */
export type Against = 'healthcare' | 'complex';

/** Whoever may only roll out alone is not asked who does it. */
export function WhoRollsOut({
  mode,
  onMode,
  against,
}: {
  mode: Mode;
  onMode: ((mode: Mode) => void) | undefined;
  against: Against | undefined;
}) {
  const { t } = useTranslation();
  const words = useRolloutWords();
  if (!onMode) return against ? null : <Text size="md">{t('rollouts.aloneText')}</Text>;
  return (
    <Radio.Group label={t('rollouts.who')} value={mode} onChange={(one) => onMode(one as Mode)}>
      <Stack gap={6} mt={6}>
        {MODES.map((one) => (
          <Radio
            key={one}
            value={one}
            label={words.mode(one)}
            description={one === 'selfService' && mode === one ? t('rollouts.fromAfar') : undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

export const againstAlone = (mode: Mode, alone: string | null | undefined): Against | undefined =>
  mode === 'selfService' ? ((alone ?? undefined) as Against | undefined) : undefined;

/** Why the customer should not do it alone; who may decide otherwise says why. */
export function NotAlone({
  against,
  reason,
  onReason,
}: {
  against: Against | undefined;
  reason: string;
  onReason: ((reason: string) => void) | undefined;
}) {
  const { t } = useTranslation();
  if (!against) return null;
  const because = t(`rollouts.against.${against}`);
  if (!onReason)
    return (
      <Alert color="yellow" variant="outline" role="status" title={t('rollouts.notAlone')}>
        {because} {t('rollouts.togetherText')}
      </Alert>
    );
  return (
    <Textarea
      label={t('rollouts.whyAlone')}
      description={because}
      required
      autosize
      value={reason}
      onChange={(event) => onReason(event.currentTarget.value)}
    />
  );
}
