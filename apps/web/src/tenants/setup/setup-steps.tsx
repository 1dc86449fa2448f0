import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SetupStep } from './steps.js';
import classes from './setup-steps.module.css';

interface SetupStepsProps {
  systemId: string;
  steps: SetupStep[];
  step: SetupStep;
}

export function SetupSteps({ systemId, steps, step }: SetupStepsProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('setup.steps')}>
      <ol className={classes.steps}>
        {steps.map((each, index) => (
          <li key={each}>
            <Link
              to={`/systems/${systemId}/setup/${each}`}
              aria-current={each === step ? 'step' : undefined}
              className={each === step ? `${classes.step} ${classes.here}` : classes.step}
            >
              <span className={classes.number} aria-hidden>
                {index + 1}
              </span>
              {t(`setup.names.${each}`)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
