import { useTranslation } from 'react-i18next';
import type { Tone } from '../shell/parts/state-badge.js';

const TONES: Record<string, Tone> = {
  submitted: 'attention',
  intakeAssessment: 'busy',
  needsInfo: 'attention',
  feasibility: 'busy',
  vendorContact: 'attention',
  securityCheck1: 'busy',
  notFeasible: 'bad',
  declined: 'bad',
  functionalDesign: 'busy',
  technicalDesign: 'busy',
  inDevelopment: 'busy',
  securityCheck2: 'busy',
  tested: 'good',
  published: 'good',
};

export const toneOf = (state: string): Tone => TONES[state] ?? 'idle';

/** Words of the desk for what the API calls by a name; the name itself where there is no word for it. */
export function useDeskWords() {
  const { t } = useTranslation();
  const word =
    (group: 'states' | 'holders' | 'functions' | 'actions' | 'steps' | 'applicationTypes' | 'answers' | 'actors') =>
    (name: string): string =>
      t(`desk.${group}.${name}` as 'desk.states.draft', { defaultValue: name });
  return {
    state: word('states'),
    holder: word('holders'),
    fn: word('functions'),
    action: word('actions'),
    step: word('steps'),
    applicationType: word('applicationTypes'),
    answer: word('answers'),
    /** Persons have names; what the platform does itself is recorded under a word. */
    actor: word('actors'),
  };
}
