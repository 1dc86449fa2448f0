import { Field, ObjectType } from '@nestjs/graphql';
import type { SayingValues } from '#platform';
import { JsonScalar } from './json.scalar.js';

@ObjectType('Saying', { description: 'A sentence for a person, and what it takes to say it in another language.' })
export class SayingType {
  @Field(() => String, { description: 'Names the sentence.' })
  code: string;

  @Field(() => String, { description: 'The sentence in English.' })
  message: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What fills its holes, by name; a list holds sayings.' })
  values?: SayingValues;
}
