import { Group, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../graphql/data.js';
import { DESK_QUERIES } from '../desk-queries.js';
import type { AssessmentPartProps } from './assessment-part.js';
import { estimateRequestDocument } from './assessment-queries.js';
import { SavedForm } from './saved-form.js';

/** Working days of development, as a range. */
export function EstimateForm({ requestId, assessment }: AssessmentPartProps) {
  const { t } = useTranslation();
  const saved = { from: assessment.estimateFrom ?? null, to: assessment.estimateTo ?? null };
  const [typed, setTyped] = useState(saved);
  const save = useChange(estimateRequestDocument, DESK_QUERIES);
  const days = (value: string | number) => (typeof value === 'number' ? value : null);
  return (
    <SavedForm
      label={t('desk.assessment.estimate')}
      changed={typed.from !== saved.from || typed.to !== saved.to}
      busy={save.isPending}
      error={save.error}
      onSave={() => save.mutate({ requestId, from: typed.from ?? 0, to: typed.to ?? 0 })}
    >
      <Group grow gap={8}>
        <NumberInput
          label={t('desk.assessment.estimateFrom')}
          min={1}
          allowDecimal={false}
          hideControls
          value={typed.from ?? ''}
          onChange={(value) => setTyped({ ...typed, from: days(value) })}
        />
        <NumberInput
          label={t('desk.assessment.estimateTo')}
          min={1}
          allowDecimal={false}
          hideControls
          value={typed.to ?? ''}
          onChange={(value) => setTyped({ ...typed, to: days(value) })}
        />
      </Group>
    </SavedForm>
  );
}
