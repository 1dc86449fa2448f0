import type { FunctionalDesign } from '../functional-design.rules.js';
import type { TechnicalDesign } from '../technical-design.rules.js';
import { nounOf, oneLine, repositoryName } from './powershell-text.rules.js';

/** Everything that the files of a new repository are written from. */
export interface SkeletonModel {
  application: string;
  /** For names of functions: `Get-ZonnebloemHrItems`. */
  noun: string;
  repository: string;
  functional: FunctionalDesign;
  technical: TechnicalDesign;
  /** ISO date of the first entry of the changelog. */
  date: string;
}

export function skeletonModel(
  application: string,
  functional: FunctionalDesign,
  technical: TechnicalDesign,
  date: string,
): SkeletonModel {
  const name = oneLine(application) || 'Application';
  return {
    application: name,
    noun: nounOf(name),
    repository: repositoryName(name, functional.direction),
    functional,
    technical,
    date,
  };
}
