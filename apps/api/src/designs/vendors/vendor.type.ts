import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('VendorPerson')
export class VendorPersonType {
  @Field(() => String)
  name: string;

  @Field(() => String)
  role: string;

  @Field(() => String)
  email: string;

  @Field(() => String)
  phone: string;
}

@ObjectType('VendorContact', { description: 'One entry of the contact log. Entries are only added.' })
export class VendorContactType {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true })
  requestId: string | null;

  @Field(() => String, { description: 'ISO date.' })
  onDate: string;

  @Field(() => String, { description: 'Whom at the vendor.' })
  person: string;

  @Field(() => String, { description: 'mail, phone, meeting, link or other.' })
  channel: string;

  @Field(() => String)
  question: string;

  @Field(() => String)
  answer: string;

  @Field(() => String, { nullable: true, description: 'ISO date by which they promised something.' })
  promisedDate: string | null;

  @Field(() => String)
  nextAction: string;

  @Field(() => String)
  byName: string;

  @Field(() => GraphQLISODateTime)
  at: Date;
}

@ObjectType('VendorRequest', { description: 'A request that is about something of this vendor.' })
export class VendorRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String)
  state: string;

  @Field(() => String)
  holder: string;
}

@ObjectType('Vendor', { description: 'Who makes an application: one record for all requests about what they make.' })
export class VendorType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'Such as zonnebloem.nl; empty when it is not known.' })
  domain: string;

  @Field(() => [VendorPersonType])
  contacts: VendorPersonType[];
}

@ObjectType('VendorSummary')
export class VendorSummaryType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  domain: string;

  @Field(() => Int)
  requests: number;

  @Field(() => Int, { description: 'Questions without an answer of the last twelve months.' })
  openQuestions: number;

  @Field(() => String, { nullable: true, description: 'ISO date.' })
  lastContact: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO date by which they promised something, and have neither answered nor promised anew since.',
  })
  promised: string | null;

  @Field(() => Boolean, { description: 'That date is past.' })
  overdue: boolean;
}

@ObjectType('VendorPage')
export class VendorPageType {
  @Field(() => [VendorSummaryType])
  items: VendorSummaryType[];

  @Field(() => Int)
  totalItems: number;
}
