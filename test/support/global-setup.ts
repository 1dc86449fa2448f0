// Jest loads this file outside its own resolver: hence the endings in .ts, and the built code behind #database.
import { migrate } from '#database';
import { startCluster, type Cluster } from './cluster.ts';
import { onServer, TEMPLATE } from './database.ts';

declare global {
  var koppelTestCluster: Cluster | undefined;
}

export default async function setUp(): Promise<void> {
  const cluster = await startCluster();
  globalThis.koppelTestCluster = cluster;
  process.env['KOPPEL_TEST_CLUSTER'] = cluster.url;
  await onServer(cluster.url, `drop database if exists ${TEMPLATE} with (force)`);
  await onServer(cluster.url, `create database ${TEMPLATE}`);
  await migrate(`${cluster.url}/${TEMPLATE}`);
}
