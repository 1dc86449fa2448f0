import { readFacts, unpackSyntax, type PackedSyntax, type ScriptFacts } from '#connectors';
import { answerTasks } from '#processes';

export interface FactsTask {
  text: string;
  syntax: PackedSyntax;
}

/** `failure`: the reader broke on the script, and how. */
export type ReadOutcome = { facts: ScriptFacts } | { failure: string };

answerTasks(({ text, syntax }: FactsTask): ReadOutcome => {
  try {
    return { facts: readFacts(text, unpackSyntax(syntax)) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
});
