import type { ScriptFacts } from '#connectors';
import { CONTEXT_KEYS } from '#runtime';
import { nearest } from './nearest.js';

export interface VariableSlip {
  /** With its dollar sign. */
  name: string;
  line: number;
  /** What was probably meant, with its dollar sign. */
  meant: string | null;
}

const GIVEN = [...Object.keys(CONTEXT_KEYS).filter((path) => !path.includes('.')), ...CONTEXT_KEYS.variables!];

/** Variables that a script reads and nothing gives a value: null, and often misspelt. */
export const variableSlips = ({ unassigned }: Pick<ScriptFacts, 'unassigned'>): VariableSlip[] =>
  unassigned.map(({ name, line }) => {
    const meant = nearest(name, GIVEN);
    return { name: `$${name}`, line, meant: meant === undefined ? null : `$${meant}` };
  });

export const slipText = ({ name, meant }: VariableSlip): string =>
  `reads ${name}, which nothing gives a value${meant === null ? '' : `: did you mean ${meant}?`}`;
