import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RequestStandingType } from './request-standing.type.js';

@ObjectType('BoardEntry', { description: 'A request as everybody may see it. It names no customer.' })
export class BoardEntryType extends RequestStandingType {
  @Field(() => String)
  vendor: string;

  @Field(() => String, { nullable: true })
  applicationType: string | null;

  @Field(() => [String])
  functions: string[];

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
