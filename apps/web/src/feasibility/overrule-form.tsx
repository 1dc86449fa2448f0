import { SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../graphql/data.js';
import { useWord } from './answers.js';
import { ConfirmAct } from '../shell/parts/confirm-act.js';
import { overruleDocument } from './feasibility-queries.js';

/** A person's answer to one line, with the reason. What was typed stays until it was taken. */
export function OverruleForm({ reportId, lineId, onClose }: { reportId: string; lineId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const word = useWord();
  const [answer, setAnswer] = useState('yes');
  const [reason, setReason] = useState('');
  const overrule = useChange(overruleDocument, ['Feasibility', 'VendorQuestions', 'SecurityCheck', 'DeskRequest']);
  const act = async () => {
    await overrule.mutateAsync({ reportId, ruling: { lineId, answer, reason } });
    onClose();
  };
  return (
    <ConfirmAct
      opened
      title={t('feasibility.overruleTitle', { name: word(`lines.${lineId}`) })}
      act={t('feasibility.overruleNow')}
      busy={overrule.isPending}
      error={overrule.error}
      onAct={() => void act().catch(() => undefined)}
      onClose={onClose}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('feasibility.overruleAnswer')}
          value={answer}
          onChange={setAnswer}
          data={['yes', 'no', 'unknown'].map((value) => ({ value, label: word(`answers.${value}`) }))}
        />
        <Textarea
          label={t('feasibility.overruleReason')}
          description={t('feasibility.overruleReasonHelp')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={2000}
          required
        />
      </Stack>
    </ConfirmAct>
  );
}
