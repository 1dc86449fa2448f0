import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('ConnectorName', { description: 'A connector as a line of a list names it.' })
export class ConnectorNameType {
  @Field(() => String)
  repository: string;

  @Field(() => String)
  application: string;
}
