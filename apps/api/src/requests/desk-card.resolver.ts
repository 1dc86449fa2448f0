import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connector, ConnectorsQueries } from '#catalog';
import type { DeskCard } from '#requests';
import { ConnectorNameType } from './connector-name.type.js';
import { DeskCardType } from './desk-card.type.js';

@Resolver(() => DeskCardType)
export class DeskCardResolver {
  constructor(private readonly connectors: ConnectorsQueries) {}

  @ResolveField(() => ConnectorNameType, {
    nullable: true,
    description: 'Of which more is wanted, or that it has become.',
  })
  connector(@Parent() { connectorId }: DeskCard): Promise<Connector | null> | null {
    return connectorId === null ? null : this.connectors.find(connectorId);
  }
}
