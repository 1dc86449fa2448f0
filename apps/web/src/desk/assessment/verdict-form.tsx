import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../graphql/data.js';
import { DESK_QUERIES } from '../desk-queries.js';
import type { AssessmentPartProps } from './assessment-part.js';
import { giveVerdictDocument } from './assessment-queries.js';
import { SavedForm } from './saved-form.js';

const VERDICTS = ['feasible', 'feasibleWithGaps', 'vendorNeeded', 'notFeasible'] as const;

/** The product owner's own verdict, with its reason. */
export function VerdictForm({ requestId, assessment }: AssessmentPartProps) {
  const { t } = useTranslation();
  const saved = { verdict: assessment.verdict ?? '', reason: assessment.verdictReason ?? '' };
  const [typed, setTyped] = useState(saved);
  const save = useChange(giveVerdictDocument, DESK_QUERIES);
  return (
    <SavedForm
      label={t('desk.assessment.verdict')}
      changed={JSON.stringify(typed) !== JSON.stringify(saved)}
      busy={save.isPending}
      error={save.error}
      onSave={() => save.mutate({ requestId, ...typed })}
    >
      <NativeSelect
        label={t('desk.assessment.verdict')}
        value={typed.verdict}
        data={[
          { value: '', label: t('desk.assessment.noVerdict') },
          ...VERDICTS.map((value) => ({ value, label: t(`desk.verdicts.${value}`) })),
        ]}
        onChange={(event) => setTyped({ ...typed, verdict: event.currentTarget.value })}
      />
      {typed.verdict !== '' && (
        <Textarea
          label={t('desk.assessment.verdictReason')}
          required
          autosize
          value={typed.reason}
          onChange={(event) => setTyped({ ...typed, reason: event.currentTarget.value })}
        />
      )}
    </SavedForm>
  );
}
