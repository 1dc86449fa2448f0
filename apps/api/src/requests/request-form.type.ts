import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('WantedField', { description: 'A field that is to be exchanged, and what for.' })
export class WantedFieldType {
  @Field(() => String)
  name: string;

  @Field(() => String)
  purpose: string;
}

@ObjectType('ApiDocumentation')
export class ApiDocumentationType {
  @Field(() => String, { description: 'file (an attachment of kind apiDocument), url, or unknown.' })
  kind: string;

  @Field(() => String)
  url: string;
}

@ObjectType('RequestForm', {
  description: 'What the customer fills in. Texts are empty, the rest null, until they are given.',
})
export class RequestFormType {
  @Field(() => String)
  applicationName: string;

  @Field(() => String)
  vendorName: string;

  @Field(() => String)
  applicationUrl: string;

  @Field(() => String)
  applicationVersion: string;

  @Field(() => String, { nullable: true })
  applicationType: string | null;

  @Field(() => String, { nullable: true, description: 'source, target, both or writeBack.' })
  direction: string | null;

  @Field(() => [String])
  functions: string[];

  @Field(() => Int, { nullable: true })
  users: number | null;

  @Field(() => Int, { nullable: true })
  mutationsPerMonth: number | null;

  @Field(() => String, { nullable: true, description: 'saas, onPremise, agent or unknown.' })
  hosting: string | null;

  @Field(() => ApiDocumentationType, { nullable: true })
  apiDocumentation: ApiDocumentationType | null;

  @Field(() => String, { nullable: true, description: 'yes, no or unknown.' })
  testEnvironment: string | null;

  @Field(() => String)
  testEnvironmentContact: string;

  @Field(() => String)
  authentication: string;

  @Field(() => String, {
    nullable: true,
    description: 'Whether the credential is this customer’s alone: yes, no or unknown.',
  })
  credentialIsOwn: string | null;

  @Field(() => [WantedFieldType])
  fields: WantedFieldType[];

  @Field(() => String)
  correlationKey: string;

  @Field(() => String, { nullable: true, description: 'ISO date.' })
  wantedDate: string | null;

  @Field(() => String)
  wantedBecause: string;

  @Field(() => String)
  vendorContact: string;

  @Field(() => Boolean, { description: 'Whether we may name the customer to the vendor.' })
  mayNameUs: boolean;

  @Field(() => Boolean, { description: 'Whether the customer would build along.' })
  willingToHelp: boolean;

  @Field(() => String)
  otherCustomers: string;

  @Field(() => String)
  remarks: string;
}
