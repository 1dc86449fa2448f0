import type { ConnectorFile, ConnectorPackage, CorrelationDefault, Flavour, Generation } from './connector-package.js';
import { applicationName } from './package/application-name.js';
import { capabilitiesOf } from './package/capabilities.js';
import { categoryOf } from './package/category.js';
import { readFlavours } from './package/flavours.js';
import { isConnectorName, kindOf, notImportableBecause } from './package/kind.rules.js';
import { PackageWarnings } from './package/package-warnings.js';
import { checkReadme } from './package/readme-drift.js';
import { repositoryDocuments } from './package/repository-documents.js';
import { supportFiles } from './package/support-files.js';
import { repositoryFiles } from './repository/repository-file.js';
import type { ReadScript } from './scripts/read-script.js';

/**
 * A repository's files, read into one package. Pure, and never throws for content: what cannot be read is a warning, and every
 * script and JSON file is an action, a form, a mapping, or named in `support` or `warnings`.
 */
export function readConnectorPackage(repositoryName: string, files: ConnectorFile[]): ConnectorPackage {
  const warnings = new PackageWarnings();
  const all = repositoryFiles(files);
  const { readme, changelog, icon } = repositoryDocuments(all, warnings);
  const { flavours, scripts, used, unused } = readFlavours(isConnectorName(repositoryName) ? all : [], warnings);
  const actions = new Set(scripts.map(({ script }) => script.action));
  const kind = kindOf({
    repositoryName,
    paths: all.map((file) => file.path),
    actions,
    hasPersonMapping: flavours.some(({ personMapping }) => personMapping !== null),
  });
  const capabilities = capabilitiesOf(scripts, kind);
  const reason = notImportableBecause(
    repositoryName,
    kind,
    actions,
    all.some((file) => file.isPowerShell),
  );
  if (readme && scripts.length > 0) checkReadme(readme, capabilities, warnings);
  const application = applicationName(repositoryName, readme?.title ?? null);
  return {
    repositoryName,
    kind,
    application,
    generation: generationOf(flavours, scripts),
    importable: reason === null,
    notImportableBecause: reason,
    flavours,
    capabilities,
    correlation: readme?.correlation ?? guessedCorrelation(flavours, scripts),
    readme,
    changelog,
    icon,
    category: categoryOf(kind, application, readme?.summary ?? null),
    support: [...unused, ...supportFiles(all, new Set([...used, ...unused.map(({ path }) => path)]), kind)],
    warnings: warnings.items,
  };
}

/** A field mapping exists in V2 only; without one the scripts decide. */
function generationOf(flavours: Flavour[], scripts: ReadScript[]): Generation | null {
  if (flavours.some(({ fieldMapping }) => fieldMapping !== null)) return 'V2';
  const [first] = flavours;
  const generations = (first?.scripts ?? scripts.map(({ script }) => script)).map((script) => script.generation);
  if (generations.includes('V2')) return 'V2';
  return generations.includes('V1') ? 'V1' : null;
}

/** The account field that gets the person's number at creation is what implementers correlate on. */
function guessedCorrelation(flavours: Flavour[], scripts: ReadScript[]): CorrelationDefault | null {
  if (!scripts.some(({ script, code }) => script.action === 'create' && /CorrelationConfiguration/i.test(code)))
    return null;
  const field = flavours[0]?.fieldMapping?.fields.find(({ actions }) =>
    actions.some(
      ({ mode, value, mapFor }) => mode === 'Field' && value === 'Person.ExternalId' && mapFor.includes('Create'),
    ),
  );
  return field ? { personField: 'ExternalId', accountField: field.name } : null;
}
