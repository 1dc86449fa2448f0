import { Alert, Button, Group } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MyRequest } from '../request-queries.js';
import { type StepName, stepsLacking } from './request-steps.js';
import type { NewRequestState } from './use-new-request.js';

/** Why the request could not be sent: the steps that lack something, or what the server said. */
export function Refused({ missing, steps, submit, go }: NewRequestState) {
  if (missing.length > 0) return <Missing problems={missing} steps={steps} onStep={(at) => go({ step: at })} />;
  if (!submit.isError) return null;
  return (
    <Alert color="red" variant="outline" role="alert" icon={<IconAlertCircle size={18} aria-hidden />}>
      {submit.error.message}
    </Alert>
  );
}

interface MissingProps {
  problems: MyRequest['formProblems'];
  steps: readonly StepName[];
  onStep: (step: number) => void;
}

function Missing({ problems, steps: all, onStep }: MissingProps) {
  const { t } = useTranslation();
  const steps = stepsLacking(problems, all);
  return (
    <Alert color="yellow" variant="outline" role="alert" title={t('requests.incomplete')}>
      <Group gap={8}>
        {steps.map((step) => (
          <Button key={step} variant="default" onClick={() => onStep(step + 1)}>
            {t(`requests.steps.${all[step]!}`)}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}
