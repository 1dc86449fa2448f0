import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../desk.module.css';
import type { Assessment, AssessmentPartProps } from './assessment-part.js';
import { AssigneeChoice } from './assignee-choice.js';
import { EstimateForm } from './estimate-form.js';
import { ImpactForm } from './impact-form.js';
import { VerdictForm } from './verdict-form.js';

/** What the product owner makes of it; for others as it stands. */
export function AssessmentPanel({ requestId, assessment, editable }: AssessmentPartProps & { editable: boolean }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('desk.assessment.title')}>
      <h2 className={classes.heading}>{t('desk.assessment.title')}</h2>
      {editable ? (
        <Stack gap={20}>
          <AssigneeChoice requestId={requestId} assessment={assessment} />
          <ImpactForm requestId={requestId} assessment={assessment} />
          <VerdictForm requestId={requestId} assessment={assessment} />
          <EstimateForm requestId={requestId} assessment={assessment} />
        </Stack>
      ) : (
        <AssessmentFacts assessment={assessment} />
      )}
    </section>
  );
}

function AssessmentFacts({ assessment }: { assessment: Assessment }) {
  const { t, i18n } = useTranslation();
  const { customers, users, risk, riskNote, assigneeName, verdict, verdictReason, estimateFrom, estimateTo } =
    assessment;
  const facts = [
    ['assignee', assigneeName],
    ['customers', customers?.toLocaleString(i18n.language)],
    ['users', users?.toLocaleString(i18n.language)],
    ['risk', risk && [t(`desk.risks.${risk}` as 'desk.risks.low'), riskNote].filter(Boolean).join(': ')],
    ['verdict', verdict && `${t(`desk.verdicts.${verdict}` as 'desk.verdicts.feasible')}: ${verdictReason}`],
    ['estimate', estimateTo && t('desk.days', { from: estimateFrom, to: estimateTo })],
  ] as const;
  const known = facts.filter(([, value]) => value);
  if (known.length === 0) return <p className={classes.dimmed}>{t('desk.assessment.nothing')}</p>;
  return (
    <dl className={classes.facts}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`desk.assessment.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
