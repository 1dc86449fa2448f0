/**
 * Question: what does answering a list of 1,000 applications cost at once, against asking about each line by itself, and against one catalog
 * search a line? Run after `npm run build`: node bench/coverage.ts (with Node 24), with the catalog of the sandbox's census in a database of its own.
 * The answers of the first two ways are compared before any figure is printed; the search is judged by the same labelled names.
 */
import { isDeepStrictEqual } from 'node:util';
import { ConnectorSearchQueries, ConnectorsRepository, CoverageQueries, searchEntry } from '#catalog';
import { censusCatalog } from '../quality/coverage/census-catalog.ts';
import { labelledNames, type Labelled } from '../quality/coverage/labelled.ts';
import { judge } from '../quality/coverage/measure.ts';
import { install } from './installation/installation.ts';

const { app, remove } = await install();

try {
  const connectors = await fillCatalog();
  const all = labelledNames();
  const lines = Array.from({ length: 1000 }, (_, at) => all[(at * 7) % all.length]!);
  const asked = lines.map(({ asked: name }) => ({ name, capabilities: [], direction: null }));
  const coverage = app.get(CoverageQueries);
  await coverage.answer(asked.slice(0, 50));
  const [atOnce, together] = await timed(async () => (await coverage.answer(asked)).answers);
  const [oneByOne, apart] = await timed(async () => {
    const answers = [];
    for (const line of asked) answers.push((await coverage.answer([line])).answers[0]!);
    return answers;
  });
  if (!isDeepStrictEqual(together, apart)) throw new Error('The two ways gave different answers.');
  const [searching, found] = await timed(() => searchEach(lines));
  const measured = judge(lines.map((line, at) => ({ line, answer: together[at]! })));
  console.log(`1,000 names, ${connectors} connectors; at once and one by one gave the same answers.`);
  console.table([
    {
      way: 'coverage, all lines at once',
      milliseconds: atOnce,
      precision: measured.precision,
      recall: measured.recall,
    },
    {
      way: 'coverage, a line at a time',
      milliseconds: oneByOne,
      precision: measured.precision,
      recall: measured.recall,
    },
    { way: 'the catalog’s search for each line', milliseconds: searching, ...found },
  ]);
} finally {
  await remove();
}

async function fillCatalog(): Promise<number> {
  const repository = app.get(ConnectorsRepository);
  const { connectors } = censusCatalog();
  for (const { id: nodeId, ...connector } of connectors.values()) {
    const url = `https://github.com/org/${connector.repository}`;
    const blank = { owner: 'org', url, topics: [], summary: null, description: null, generation: null };
    const saved = await repository.save({ ...connector, ...blank, nodeId, warnings: [], warningCount: 0 });
    await repository.saveSearchEntry(
      saved.id,
      searchEntry({ ...connector, ...blank, repositories: [connector.repository], readme: '' }),
    );
  }
  return connectors.size;
}

/** "There" when anything is found; right when the first that is found is what was meant. */
async function searchEach(lines: Labelled[]): Promise<{ precision: number; recall: number }> {
  const search = app.get(ConnectorSearchQueries);
  let [said, right] = [0, 0];
  for (const { asked, expected } of lines) {
    const [first] = (await search.page({ search: asked, size: 1 })).items;
    if (first) said += 1;
    if (first && expected?.test(first.repository)) right += 1;
  }
  return { precision: right / said, recall: right / lines.filter(({ expected }) => expected !== null).length };
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const begin = performance.now();
  const result = await work();
  return [Math.round(performance.now() - begin), result];
}
