import { answerLine, type CoverageAnswer } from '#catalog';
import type { CensusCatalog } from './census-catalog.ts';
import type { Labelled } from './labelled.ts';

export interface Measure {
  present: number;
  absent: number;
  /** Of the lines that are said to be covered: how many are, by the connector that is named first. */
  precision: number;
  /** Of the lines that are covered: how many are said to be. */
  recall: number;
  /** How far stated confidence and share of right verdicts are apart, over ten bins weighted by their lines. */
  calibrationError: number;
  grounds: Record<string, { lines: number; right: string }>;
  wrong: string[];
}

/** Asks about every line and judges the answers. */
export function measure({ index, connectors }: CensusCatalog, lines: Labelled[]): Measure {
  return judge(
    lines.map((line) => ({
      line,
      answer: answerLine({ name: line.asked, capabilities: [], direction: null }, index, connectors),
    })),
  );
}

export function judge(answered: { line: Labelled; answer: CoverageAnswer }[]): Measure {
  const judged = answered.map(({ line, answer }) => {
    const said = answer.verdict !== 'absent';
    const isRight = said
      ? line.expected !== null && line.expected.test(answer.candidates[0]!.repository)
      : line.expected === null;
    return { line, answer, said, isRight, ground: answer.evidence[0]!.ground };
  });
  const said = judged.filter((one) => one.said);
  const present = judged.filter(({ line }) => line.expected !== null);
  const share = <T>(list: T[], holds: (one: T) => boolean): number =>
    list.filter(holds).length / Math.max(1, list.length);
  const bins = [...Map.groupBy(judged, ({ answer }) => Math.min(9, Math.floor(answer.confidence * 10))).values()];
  const gap = (bin: typeof judged): number =>
    Math.abs(
      bin.reduce((sum, { answer }) => sum + answer.confidence, 0) / bin.length - share(bin, ({ isRight }) => isRight),
    );
  return {
    present: present.length,
    absent: judged.length - present.length,
    precision: share(said, ({ isRight }) => isRight),
    recall: share(present, ({ isRight }) => isRight),
    calibrationError: bins.reduce((sum, bin) => sum + (bin.length / judged.length) * gap(bin), 0),
    grounds: Object.fromEntries(
      [...Map.groupBy(judged, ({ ground }) => ground)].map(([ground, of]) => [
        ground,
        { lines: of.length, right: share(of, ({ isRight }) => isRight).toFixed(3) },
      ]),
    ),
    wrong: judged
      .filter(({ isRight }) => !isRight)
      .map(
        ({ line, answer, ground }) =>
          `${line.asked} → ${answer.verdict} (${ground}, ${answer.confidence}) ${answer.candidates[0]?.repository ?? ''}; expected ${line.expected?.source ?? 'nothing'}`,
      ),
  };
}
