import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('BoardEntry', { description: 'A request as everybody may see it. It names no customer.' })
export class BoardEntryType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String, { description: 'Name of the application.' })
  title: string;

  @Field(() => String)
  vendor: string;

  @Field(() => String, { nullable: true })
  applicationType: string | null;

  @Field(() => [String])
  functions: string[];

  @Field(() => String, { description: 'new or expansion.' })
  kind: string;

  @Field(() => String, { description: 'Who has to act next.' })
  holder: string;

  @Field(() => GraphQLISODateTime)
  holderSince: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  submittedAt: Date | null;

  @Field(() => Boolean, { description: 'The own organisation asked for it.' })
  own: boolean;

  @Field(() => Boolean, { description: 'The own organisation wants it too.' })
  joined: boolean;

  @Field(() => Int, { description: 'Organisations that want it besides the one that asked first.' })
  votes: number;
}

@ObjectType('BoardList')
export class BoardListType {
  @Field(() => [BoardEntryType])
  items: BoardEntryType[];

  @Field(() => Int)
  totalItems: number;
}
