import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('CardPlacement', { description: 'Where one flavour of a connector runs.' })
export class CardPlacementType {
  @Field(() => String, { description: 'Its folder; empty for the root.' })
  flavour: string;

  @Field(() => String, { description: 'runsHere, needsModule, needsWindowsAgent, onlyInHelloId or unknown.' })
  verdict: string;

  @Field(() => [String], { description: 'Modules to be installed in the modules folder.' })
  modules: string[];
}

@ObjectType('ConnectorCard', { description: 'A connector as lists show it, with the version that is offered first.' })
export class ConnectorCardType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  repository: string;

  @Field(() => String)
  application: string;

  @Field(() => String, { nullable: true })
  summary: string | null;

  @Field(() => String, { description: 'source, target, notification, serviceAutomation or other.' })
  kind: string;

  @Field(() => String, { nullable: true })
  category: string | null;

  @Field(() => String, { nullable: true, description: 'V1 or V2.' })
  generation: string | null;

  @Field(() => [String])
  capabilities: string[];

  @Field(() => [CardPlacementType], {
    nullable: true,
    description:
      'Where each flavour of its latest version runs, by its scripts. Null: it has no scripts to run, or nobody has looked yet.',
  })
  placements: CardPlacementType[] | null;

  @Field(() => String, { nullable: true })
  latestVersion: string | null;

  @Field(() => ID, { nullable: true, description: 'Of the latest version: what an import pins.' })
  versionId: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  updatedAt: Date | null;

  @Field(() => Boolean)
  archived: boolean;

  @Field(() => Boolean)
  importable: boolean;

  @Field(() => Int)
  warningCount: number;
}

@ObjectType('FacetValue')
export class FacetValueType {
  @Field(() => String)
  value: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('Facet', {
  description:
    'kind, category, generation, capability or placement, counted under the filters of the others. A connector counts for each value that one of its flavours has.',
})
export class FacetType {
  @Field(() => String)
  name: string;

  @Field(() => [FacetValueType])
  values: FacetValueType[];
}

@ObjectType('ConnectorList')
export class ConnectorListType {
  @Field(() => [ConnectorCardType])
  items: ConnectorCardType[];

  @Field(() => Int)
  totalItems: number;

  @Field(() => String, { nullable: true, description: 'The nearest spelling, when nothing is called as it was typed.' })
  suggestion: string | null;

  @Field(() => Boolean, { description: 'The first sync has not ended yet: there will be more.' })
  beingFilled: boolean;
}
