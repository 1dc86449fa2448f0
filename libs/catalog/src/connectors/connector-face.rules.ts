import type { ConnectorPackage } from '#connectors';
import { storable } from '../versions/storable.rules.js';
import type { Connector } from './connector.entity.js';

/** What lists show of a connector, taken from the version that is offered first. */
export type ConnectorFace = Pick<
  Connector,
  | 'application'
  | 'summary'
  | 'kind'
  | 'category'
  | 'generation'
  | 'capabilities'
  | 'importable'
  | 'notImportableBecause'
  | 'iconSha256'
>;

const LONGEST_SUMMARY = 400;

/** @param files of the version, to find its icon in */
export function connectorFace(
  connector: ConnectorPackage,
  description: string | null,
  files: readonly { path: string; sha256: string }[],
): ConnectorFace {
  const summary = connector.readme?.summary ?? description;
  return storable({
    application: connector.application,
    summary: summary === null ? null : shorten(withoutName(summary, connector.repositoryName)),
    kind: connector.kind,
    category: connector.category,
    generation: connector.generation,
    capabilities: connector.capabilities,
    importable: connector.importable,
    notImportableBecause: connector.notImportableBecause,
    iconSha256: files.find(({ path }) => path === connector.icon?.path)?.sha256 ?? null,
  });
}

/** "HelloID-Conn-Prov-Target-X is a target connector. …": where a summary stands, the repository's name stands above it already. */
function withoutName(summary: string, repository: string): string {
  const name = repository
    .split(/[\W_]+/)
    .filter(Boolean)
    .join(String.raw`[\W_]*`);
  const repeated = new RegExp(
    String.raw`^[\W_]*(?:the )?[\W_]*${name}[*_'"”]*(?:[:,]| -| –)?\s+(?:is |are )?`,
    'i',
  ).exec(summary);
  const rest = repeated ? summary.slice(repeated[0].length) : '';
  return rest === '' ? summary : rest.charAt(0).toUpperCase() + rest.slice(1);
}

const shorten = (text: string): string =>
  text.length <= LONGEST_SUMMARY ? text : `${text.slice(0, LONGEST_SUMMARY - 1).trimEnd()}…`;
