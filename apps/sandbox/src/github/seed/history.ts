import { stableNumber } from '../state/identifiers.js';
import { connectorFiles, type Files, type VersionFacts } from './connector-files.js';
import { planOf, type CensusEntry, type ConnectorPlan } from './plan.js';

export interface SeedCommit {
  files: Files;
  /** Day, `2026-03-01`. */
  date: string;
  message: string;
  tag?: string;
  annotated?: boolean;
}

/** How a repository looks at the start. `commits` is called only when it has to be laid down. */
export interface Seed {
  name: string;
  description: string;
  topics: string[];
  archived: boolean;
  stars: number;
  commits: () => SeedCommit[];
}

const CHANGES = [
  'First release',
  'Errors of the interface are shown as they come',
  'Lists are read page by page',
  'Correlation looks at one account at most',
  'Audit lines say which fields changed',
];
const DAY = 86_400_000;

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function versionOf(tag: string): string {
  return /\d+(?:\.\d+)*.*$/.exec(tag)?.[0] ?? '1.0.0';
}

/** Tagged versions oldest first, then the commits that were never released. */
function commitsOf(plan: ConnectorPlan): SeedCommit[] {
  const tags = [...plan.tags].reverse();
  const stages = Math.max(1, tags.length);
  const step = 60 + stableNumber(`step ${plan.name}`, 140);
  const last = Date.parse(plan.lastCommit);
  const ahead = tags.length > 0 ? plan.commitsAhead : plan.commitsAhead % 2;
  const released = last - ahead * 20 * DAY;
  const versions: VersionFacts[] = Array.from({ length: stages }, (_, stage) => ({
    version: versionOf(tags[stage] ?? '1.0.0'),
    date: day(released - (stages - 1 - stage) * step * DAY),
    changes: CHANGES[stage % CHANGES.length] ?? 'Small changes',
  }));
  const commits: SeedCommit[] = versions.map((version, stage) => ({
    files: connectorFiles(plan, versions.slice(0, stage + 1), stages),
    date: version.date,
    message: version.changes,
    tag: tags[stage],
    annotated: stableNumber(`annotated ${plan.name}`, 4) === 0,
  }));
  for (let number = 1; number <= ahead; number += 1) {
    commits.push({
      files: withRemark(commits.at(-1)?.files ?? new Map(), plan.readmeName, number),
      date: day(released + number * 20 * DAY),
      message: `Update ${plan.readmeName}`,
    });
  }
  return commits;
}

function withRemark(files: Files, readme: string, number: number): Files {
  const before = Buffer.from(files.get(readme) ?? []).toString();
  return new Map(files).set(
    readme,
    Buffer.from(`${before}- Note ${number}: ask the supplier for the newest interface description.\n`),
  );
}

export function seedOf(entry: CensusEntry): Seed {
  const plan = planOf(entry);
  const topics = [plan.category.toLowerCase().replaceAll(/[^a-z]+/g, '-'), plan.kind.toLowerCase()];
  return {
    name: plan.name,
    description: plan.readmeOnly ? '' : `${plan.application} connector`,
    topics,
    archived: plan.archived,
    stars: stableNumber(`stars ${plan.name}`, 9),
    commits: () => commitsOf(plan),
  };
}
