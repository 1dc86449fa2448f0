import { unpackSyntax, type PackedSyntax } from '#connectors';
import { answerTasks } from '#processes';
import { reviewPackage, type Finding, type ReviewInput } from '#review';

/** What the process is given. Syntax trees are packed: however deep a script is, its tree can be sent. */
export interface ReviewTask extends Pick<ReviewInput, 'package' | 'files'> {
  syntax: Map<string, PackedSyntax>;
}

/** `message`: the rules broke on it, and how. */
export interface Judgement {
  findings: Finding[];
  message: string | null;
}

answerTasks(({ package: connector, files, syntax }: ReviewTask): Judgement => {
  try {
    const trees = new Map([...syntax].map(([path, packed]) => [path, unpackSyntax(packed)]));
    return { findings: reviewPackage({ package: connector, files, syntax: trees }), message: null };
  } catch (error) {
    return { findings: [], message: error instanceof Error ? error.message : String(error) };
  }
});
