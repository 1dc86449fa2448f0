/** The catalog as the sandbox's organisation fills it, as far as names go, without a database. */
import { readFileSync } from 'node:fs';
import { applicationName, categoryOf } from '#connectors';
import {
  knownApplications,
  nameIndex,
  searchAliases,
  subjectOf,
  type CoverageConnector,
  type NameIndex,
} from '#catalog';

export interface CensusCatalog {
  index: NameIndex;
  connectors: Map<string, CoverageConnector>;
}

interface Entry {
  name: string;
  kind: CoverageConnector['kind'];
}

export function censusCatalog(): CensusCatalog {
  const file = new URL('../../apps/sandbox/src/github/census.json', import.meta.url);
  const entries = JSON.parse(readFileSync(file, 'utf8')) as Entry[];
  const connectors = entries.map(({ name, kind }): CoverageConnector => {
    const application = applicationName(name, null);
    return {
      id: name,
      repository: name,
      application,
      kind,
      category: categoryOf(kind, application, null),
      capabilities: [],
      archived: false,
      importable: true,
    };
  });
  const subjects = connectors.map((connector) => subjectOf({ ...connector, formerNames: [] }));
  return {
    index: nameIndex(subjects, searchAliases(), knownApplications()),
    connectors: new Map(connectors.map((connector) => [connector.id, connector])),
  };
}
