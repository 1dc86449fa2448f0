import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useData } from '../../graphql/data.js';
import { Moments, Times } from '../../rollouts/planning-parts.js';
import { RequestRollouts } from '../../rollouts/request-rollouts.js';
import { requestPlanningDocument } from '../../rollouts/rollout-queries.js';
import { Loaded } from '../../shell/parts/loaded.js';
import type { MyRequest } from '../request-queries.js';
import { Section } from './section.js';

/** When the own wish is expected, and who had the ball how long; nothing of a draft. */
export function OwnPlanning({ request: { id, state, phase } }: { request: MyRequest }) {
  const { t } = useTranslation();
  const result = useData(requestPlanningDocument, { requestId: id }, { enabled: state !== 'draft' });
  if (state === 'draft') return null;
  const names = state === 'published' ? (['live'] as const) : (['available', 'live'] as const);
  return (
    <Loaded result={result}>
      {({ requestPlanning }) => (
        <>
          {phase !== 'closed' && (
            <Section title={t('planning.expected')}>
              <Moments planning={requestPlanning} names={names} />
            </Section>
          )}
          <Times times={requestPlanning.times} own />
        </>
      )}
    </Loaded>
  );
}

/** What of it is on its way into the own tenant, for who rolls out there. */
export function OwnRollouts({ request: { id, state, phase } }: { request: MyRequest }) {
  const { t } = useTranslation();
  const sees = useMay('rollout.read');
  if (!sees || state === 'draft') return null;
  return (
    <Section title={t('planning.rollouts')}>
      <RequestRollouts requestId={id} canBegin={phase !== 'closed' && state !== 'published'} />
    </Section>
  );
}
