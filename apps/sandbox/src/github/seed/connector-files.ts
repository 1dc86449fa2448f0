import { dutchFlyer, changelog, readme } from './readme.js';
import { fieldMapping } from './field-mapping.js';
import { monogram } from './monogram.js';
import type { ConnectorPlan } from './plan.js';
import { notificationFiles, serviceAutomationFiles } from './scripts/other.js';
import { sourceFiles } from './scripts/source.js';
import { firstGenerationScripts } from './scripts/target-v1.js';
import { permissionScripts } from './scripts/target-v2-permissions.js';
import { accountScripts } from './scripts/target-v2.js';
import { optionsOf, settingsForm, settingsOf } from './settings.js';

export interface VersionFacts {
  version: string;
  date: string;
  changes: string;
}

export type Files = Map<string, Uint8Array>;

function scripts(plan: ConnectorPlan, stage: number): [path: string, text: string][] {
  if (plan.kind === 'source') return sourceFiles(plan);
  if (plan.kind === 'notification') return notificationFiles(plan);
  if (plan.kind === 'serviceAutomation') return serviceAutomationFiles(plan);
  if (plan.kind === 'other') return [];
  if (plan.generation === 'V1') return firstGenerationScripts(plan);
  return [...accountScripts(plan), ...permissionScripts(plan), ['fieldMapping.json', fieldMapping(plan, stage)]];
}

/** The whole work tree of one version. `versions` holds this version and all before it, oldest first. */
export function connectorFiles(plan: ConnectorPlan, versions: VersionFacts[], stages: number): Files {
  const stage = versions.length - 1;
  const settings = settingsOf(plan, stage, stages);
  const texts: [string, string][] = [[plan.readmeName, readme(plan, settings)]];
  if (plan.readmeOnly) {
    texts.push(['INFO_NL.md', dutchFlyer(plan)]);
  } else {
    texts.push(...scripts({ ...plan, options: optionsOf(settings) }, stage));
    if (plan.changelog) texts.push(['CHANGELOG.md', changelog(versions)]);
    if (plan.kind !== 'serviceAutomation' && plan.kind !== 'other')
      texts.push(['configuration.json', settingsForm(settings)]);
  }
  const files: Files = new Map(texts.map(([path, text]) => [path, Buffer.from(text)]));
  files.set('Icon.png', monogram(plan.application));
  return files;
}
