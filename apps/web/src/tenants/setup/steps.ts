export type SetupStep = 'settings' | 'correlation' | 'mapping' | 'preview' | 'persons';

/** A source has nobody to match: it ends with its persons, a target with a preview. */
export const stepsFor = (kind: string): SetupStep[] =>
  kind === 'source' ? ['settings', 'mapping', 'persons'] : ['settings', 'correlation', 'mapping', 'preview'];
