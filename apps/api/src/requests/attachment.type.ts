import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ScanFinding', { description: 'Something in a file that looks like a secret or belongs to a person.' })
export class ScanFindingType {
  @Field(() => String, { description: 'secret or person.' })
  of: string;

  @Field(() => String)
  kind: string;

  @Field(() => String, { nullable: true, description: 'The name beside it.' })
  name: string | null;

  @Field(() => Int)
  line: number;

  @Field(() => String, { description: 'Its first signs; never the whole.' })
  sample: string;
}

@ObjectType('Scan')
export class ScanType {
  @Field(() => [ScanFindingType])
  findings: ScanFindingType[];

  @Field(() => Boolean, { description: 'There is more than what is listed.' })
  more: boolean;

  @Field(() => Boolean, { description: 'False for pictures and PDF: what is in them is not searched.' })
  searched: boolean;
}

@ObjectType('Attachment', { description: 'A file of a request. It is added by POST /requests/ID/attachments.' })
export class AttachmentType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'apiDocument or other.' })
  kind: string;

  @Field(() => String, { description: 'customer or internal.' })
  audience: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  mediaType: string;

  @Field(() => Int)
  size: number;

  @Field(() => String)
  sha256: string;

  @Field(() => ScanType)
  scan: ScanType;

  @Field(() => Boolean, { description: 'Nobody gets it until whoever added it confirms or removes it.' })
  quarantined: boolean;

  @Field(() => String, { nullable: true })
  confirmedByName: string | null;

  @Field(() => String)
  uploaderName: string;

  @Field(() => Boolean)
  byDesk: boolean;

  @Field(() => GraphQLISODateTime)
  at: Date;
}

@ObjectType('RequestMessage', { description: 'What customer and desk write to each other about a request.' })
export class RequestMessageType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'customer or internal.' })
  audience: string;

  @Field(() => String)
  body: string;

  @Field(() => String)
  authorName: string;

  @Field(() => Boolean, { description: 'Written by the desk.' })
  byDesk: boolean;

  @Field(() => GraphQLISODateTime)
  at: Date;
}
