import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { PriorityType } from './priority.type.js';
import { RequestStandingType } from './request-standing.type.js';

@ObjectType('DeskCard', { description: 'A request as one line of the desk’s lists.' })
export class DeskCardType extends RequestStandingType {
  @Field(() => String)
  state: string;

  @Field(() => String, { description: 'The organisation that filed it.' })
  customer: string;

  @Field(() => String)
  vendor: string;

  @Field(() => String, { nullable: true })
  applicationType: string | null;

  @Field(() => Int, { description: 'Distinct organisations that want it.' })
  organisations: number;

  @Field(() => Float)
  users: number;

  @Field(() => String, { nullable: true, description: 'ISO date: the earliest one that was named.' })
  wantedDate: string | null;

  @Field(() => String, { nullable: true, description: 'Who of the desk takes care of it.' })
  assignee: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days of development, at least.' })
  estimateFrom: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days of development, at most.' })
  estimateTo: number | null;

  @Field(() => String, { nullable: true, description: 'ISO date by which the customer is to answer.' })
  dueOn: string | null;

  @Field(() => PriorityType)
  priority: PriorityType;
}

@ObjectType('Inbox')
export class InboxType {
  @Field(() => [DeskCardType], { description: 'Longest waiting first.' })
  items: DeskCardType[];

  @Field(() => Int)
  totalItems: number;
}

@ObjectType('BoardColumn')
export class BoardColumnType {
  @Field(() => String, { description: 'A state, or who has to act.' })
  name: string;

  @Field(() => Int)
  totalItems: number;

  @Field(() => [DeskCardType], { description: 'The most urgent ones.' })
  cards: DeskCardType[];
}
