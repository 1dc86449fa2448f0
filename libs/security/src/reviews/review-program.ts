import { unpackSyntax, type PackedSyntax } from '#connectors';
import { answerTasks } from '#processes';
import { reviewPackage, type Finding, type ReviewInput } from '#review';

/** What the process is given. Syntax trees are packed: however deep a script is, its tree can be sent. */
export interface ReviewTask extends Omit<ReviewInput, 'syntax'> {
  syntax: Map<string, PackedSyntax>;
}

/** `message`: the rules broke on it, and how. */
export interface Judgement {
  findings: Finding[];
  message: string | null;
}

answerTasks(({ syntax, ...given }: ReviewTask): Judgement => {
  try {
    const trees = new Map([...syntax].map(([path, packed]) => [path, unpackSyntax(packed)]));
    return { findings: reviewPackage({ ...given, syntax: trees }), message: null };
  } catch (error) {
    return { findings: [], message: error instanceof Error ? error.message : String(error) };
  }
});
