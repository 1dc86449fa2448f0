export type SetupStep = 'settings' | 'correlation' | 'mapping' | 'preview' | 'persons';

const STEPS: Record<string, SetupStep[]> = {
  source: ['settings', 'mapping', 'persons'],
  notification: ['settings', 'preview'],
};

/** A source has nobody to match: it ends with its persons, others with a preview. A notification has no accounts, so nothing is mapped. */
export const stepsFor = (kind: string): SetupStep[] => STEPS[kind] ?? ['settings', 'correlation', 'mapping', 'preview'];
