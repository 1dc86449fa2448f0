import { registerEnumType } from '@nestjs/graphql';

/** Languages that findings are explained in. */
export enum Language {
  en = 'en',
  nl = 'nl',
}

registerEnumType(Language, { name: 'Language' });
