import { placementSentence, reasonText, type PlacementReason } from '#connectors';
import { printable, shortened } from './aligned.js';
import type { FlavourPlacement } from './folder-placements.js';

/** The verdict, and every line that it rests on. */
export function placementLines(placement: FlavourPlacement): string[] {
  const { reasons, remarks, verdict } = placement;
  return [
    `${verdict === 'runsHere' ? '✓' : '!'} ${printable(placementSentence(placement))}`,
    ...(verdict === 'unknown' ? [] : reasons.map(line)),
    ...remarks.map((remark) => `${line(remark)}; named only where an error is told, or defined in another script`),
  ];
}

const line = (reason: PlacementReason): string =>
  `  ${printable(reason.path)}:${reason.line}  ${shortened(printable(reasonText(reason)), 140)}`;
