import { Skeleton } from '@mantine/core';
import { connectorVersionDocument, type ConnectorVersion } from '../../catalog/connector/connector-queries.js';
import { MappingTables } from '../../catalog/connector/mapping-tables.js';
import { useData } from '../../graphql/data.js';
import { FailureState } from '../../shell/parts/states.js';
import type { System } from '../system-queries.js';
import { UniqueFields } from './unique-fields.js';

/** The mapping of the version that the system is pinned to. */
export function SystemMapping({ system }: { system: System }) {
  const result = useData(connectorVersionDocument, { id: system.connectorVersionId });
  const version = result.data?.connectorVersion as ConnectorVersion | null | undefined;
  if (result.isError) return <FailureState error={result.error} retry={() => void result.refetch()} />;
  if (!version) return <Skeleton height={280} />;
  const flavour = version.package.flavours.find(({ name }) => name === system.flavour);
  return (
    <>
      {flavour && <UniqueFields system={system} flavour={flavour} />}
      <MappingTables package={version.package} flavour={system.flavour} />
    </>
  );
}
