import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ConnectorVersion', { description: 'One state of a connector. It never changes.' })
export class ConnectorVersionType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'The tag, or the derived version of a state without one.' })
  label: string;

  @Field(() => String, { description: 'tag or head.' })
  kind: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  committedAt: Date | null;

  @Field(() => String, { description: 'SHA-256 over the sorted list of path, mode and SHA-256 of every file.' })
  digest: string;
}

@ObjectType('VersionFile')
export class VersionFileType {
  @Field(() => String)
  path: string;

  @Field(() => Int, { description: 'Bytes.' })
  size: number;

  @Field(() => String)
  sha256: string;

  @Field(() => Boolean, { description: 'Whether it is worth reading as text, by its name.' })
  text: boolean;
}

@ObjectType('FileContent')
export class FileContentType {
  @Field(() => String)
  path: string;

  @Field(() => String, { nullable: true, description: 'Null for what is no text.' })
  text: string | null;

  @Field(() => Int)
  size: number;

  @Field(() => String)
  sha256: string;

  @Field(() => String)
  downloadUrl: string;
}
