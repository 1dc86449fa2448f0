import { Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../messages/sayings.js';
import type { DeskRequest, NextStep } from '../desk-queries.js';
import classes from '../desk.module.css';
import { useDeskWords } from '../desk-words.js';
import { DecisionForm } from './decision-form.js';

/** One key for each of sales' decisions; the same wherever they can be taken. */
export const KEYS: Record<string, string> = {
  markExisting: 'E',
  markDuplicate: 'D',
  ask: 'A',
  decline: 'X',
  passOn: 'P',
  setAside: 'B',
};

/** Steps that lead on come first; those back and out later. */
const LATER = [
  'ask',
  'decline',
  'setAside',
  'goOnWithout',
  'backToStudy',
  'reviseDesign',
  'rework',
  'raiseFinding',
  'withdraw',
];

/** What naturally follows from what the look into the catalog found. */
const FOLLOWS: Record<string, string> = { connector: 'markExisting', request: 'markDuplicate', nothing: 'passOn' };

/** What can be done with the request now: what leads on, what has to be done first for it, and each step's form when it is chosen. */
export function NextSteps({ shown, onDone }: { shown: DeskRequest; onDone?: () => void }) {
  const { t } = useTranslation();
  const words = useDeskWords();
  const [chosen, choose] = useState<string | null>(null);
  const [search] = shown.searches;
  const placeOf = ({ action }: NextStep) => (search && action === FOLLOWS[search.choice] ? -2 : LATER.indexOf(action));
  const steps = shown.nextSteps
    .filter(({ action }) => action !== 'withdraw')
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  const open = steps.find(({ action, missing }) => action === chosen && missing === null);
  useHotkeys(
    steps
      .filter(({ action, missing }) => KEYS[action] && missing === null)
      .map(({ action }) => [KEYS[action]!, () => choose(action)]),
  );
  if (steps.length === 0) return null;
  const missing = [...new Set(steps.flatMap((step) => (step.missing ? say(step.missing) : [])))];
  return (
    <section aria-label={t('desk.next')} className={classes.next}>
      <div className={classes.steps}>
        {steps.map((step, index) => (
          <StepButton
            key={step.action}
            step={step}
            label={words.step(step.action)}
            first={index === 0}
            onClick={() => choose(step.action)}
          />
        ))}
      </div>
      {missing.length > 0 && (
        <ul className={classes.missing} aria-label={t('desk.missing')}>
          {missing.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {open && (
        <DecisionForm
          key={open.action}
          shown={shown}
          step={open}
          onCancel={() => choose(null)}
          onDone={() => {
            choose(null);
            onDone?.();
          }}
        />
      )}
    </section>
  );
}

interface StepButtonProps {
  step: NextStep;
  label: string;
  first: boolean;
  onClick: () => void;
}

function StepButton({ step: { action, missing }, label, first, onClick }: StepButtonProps) {
  const leads = first && missing === null && !LATER.includes(action);
  return (
    <Button
      size="xs"
      variant={leads ? 'filled' : 'default'}
      disabled={missing !== null}
      data-step={action}
      rightSection={KEYS[action] && <Kbd size="xs">{KEYS[action]}</Kbd>}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
