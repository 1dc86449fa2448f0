/**
 * Question: how far can sales trust an answer about coverage? `npm run quality -- coverage` prints precision and recall of "we have something",
 * the expected calibration error of the confidence, and the time for 1,000 names; on the half of the labelled names that rules and confidences
 * were adjusted to, and on the half that they were not. `--wrong` also lists what goes wrong in the first half.
 */
import { censusCatalog } from './coverage/census-catalog.ts';
import { labelledNames } from './coverage/labelled.ts';
import { measure } from './coverage/measure.ts';

const catalog = censusCatalog();
const all = labelledNames();
const halves = [
  { half: 'adjusted to', lines: all.filter(({ heldOut }) => !heldOut) },
  { half: 'held out', lines: all.filter(({ heldOut }) => heldOut) },
];
const figures = halves.map(({ half, lines }) => ({ half, ...measure(catalog, lines) }));
console.table(
  figures.map(({ half, present, absent, precision, recall, calibrationError }) => ({
    half,
    present,
    absent,
    precision: precision.toFixed(4),
    recall: recall.toFixed(4),
    'expected calibration error': calibrationError.toFixed(4),
  })),
);
const thousand = Array.from({ length: 1000 }, (_, at) => all[(at * 7) % all.length]!);
const begin = performance.now();
measure(censusCatalog(), thousand);
console.log(`1,000 names, index included: ${Math.round(performance.now() - begin)} ms.`);
if (process.argv.includes('--wrong')) {
  for (const { grounds } of figures) console.table(grounds);
  for (const line of figures[0]!.wrong) console.log(line);
}
