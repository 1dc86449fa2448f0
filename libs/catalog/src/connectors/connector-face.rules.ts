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
    summary: summary === null ? null : shorten(summary),
    kind: connector.kind,
    category: connector.category,
    generation: connector.generation,
    capabilities: connector.capabilities,
    importable: connector.importable,
    notImportableBecause: connector.notImportableBecause,
    iconSha256: files.find(({ path }) => path === connector.icon?.path)?.sha256 ?? null,
  });
}

const shorten = (text: string): string =>
  text.length <= LONGEST_SUMMARY ? text : `${text.slice(0, LONGEST_SUMMARY - 1).trimEnd()}…`;
