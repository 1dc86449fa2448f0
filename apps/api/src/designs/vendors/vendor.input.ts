import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class VendorPersonInput {
  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  role?: string;

  @Field(() => String, { nullable: true })
  email?: string;

  @Field(() => String, { nullable: true })
  phone?: string;
}

@InputType()
export class VendorInput {
  @Field(() => String)
  name: string;

  @Field(() => [String], { nullable: true })
  formerNames?: string[];

  @Field(() => String, { nullable: true, description: 'Domain or any address of the vendor.' })
  domain?: string;

  @Field(() => [VendorPersonInput], { nullable: true })
  contacts?: VendorPersonInput[];
}

@InputType()
export class VendorContactInput {
  @Field(() => ID, { nullable: true })
  requestId?: string | null;

  @Field(() => String, { description: 'ISO date.' })
  onDate: string;

  @Field(() => String)
  person: string;

  @Field(() => String, { description: 'mail, phone, meeting, link or other.' })
  channel: string;

  @Field(() => String, { nullable: true })
  question?: string;

  @Field(() => String, { nullable: true })
  answer?: string;

  @Field(() => String, { nullable: true, description: 'ISO date.' })
  promisedDate?: string | null;

  @Field(() => String, { nullable: true })
  nextAction?: string;
}

@InputType()
export class VendorQuestionInput {
  @Field(() => String, { nullable: true, description: 'yesNo or text.' })
  kind?: string;

  @Field(() => String)
  textEn: string;

  @Field(() => String)
  textNl: string;
}

@InputType()
export class VendorAnswerInput {
  @Field(() => String, { nullable: true, description: 'yes, no or unknown.' })
  value?: string | null;

  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => String, { description: 'Who at the vendor said so.' })
  person: string;
}

@InputType()
export class VendorLinkInput {
  @Field(() => String, { description: 'To whom at the vendor it is given.' })
  sentTo: string;

  @Field(() => Int, { nullable: true, description: 'Days until it expires.' })
  days?: number;
}
