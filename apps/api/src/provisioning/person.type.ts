import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';

@ObjectType('PersonAccount', { description: 'What is known of a person’s account in one target system.' })
export class PersonAccountType {
  @Field(() => ID)
  systemId: string;

  @Field(() => JsonScalar)
  reference: unknown;

  @Field(() => JsonScalar)
  data: unknown;

  @Field(() => Boolean, { nullable: true })
  enabled: boolean | null;

  @Field(() => GraphQLISODateTime)
  updatedAt: Date;
}

@ObjectType('Person', { description: 'A person as the source and its mapping gave them.' })
export class PersonType {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'The source system.' })
  systemId: string;

  @Field(() => String)
  externalId: string;

  @Field(() => String)
  displayName: string;

  @Field(() => String, { nullable: true })
  department: string | null;

  @Field(() => String, { nullable: true })
  title: string | null;

  @Field(() => JsonScalar, { description: 'The person with contracts in the internal structure.' })
  data: unknown;

  @Field(() => GraphQLISODateTime)
  updatedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  removedAt: Date | null;
}

@ObjectType('PersonList')
export class PersonListType {
  @Field(() => [PersonType])
  items: PersonType[];

  @Field(() => Int)
  totalItems: number;
}

@ObjectType('ImportProblem', { description: 'A record that was left out, and why.' })
export class ImportProblemType {
  @Field(() => String)
  externalId: string;

  @Field(() => String)
  field: string;

  @Field(() => String)
  message: string;
}

@ObjectType('PersonImport', { description: 'One import of all persons of a source system.' })
export class PersonImportType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  systemId: string;

  @Field(() => String, { description: 'queued, running, succeeded or failed.' })
  state: string;

  @Field(() => Int)
  done: number;

  @Field(() => Int)
  total: number;

  @Field(() => Int)
  added: number;

  @Field(() => Int)
  changed: number;

  @Field(() => Int)
  removed: number;

  @Field(() => [ImportProblemType])
  problems: ImportProblemType[];

  @Field(() => String, { nullable: true })
  message: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  startedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt: Date | null;
}
