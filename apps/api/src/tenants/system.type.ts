import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';

@ObjectType('SettingOption')
export class SettingOptionType {
  @Field(() => String)
  value: string;

  @Field(() => String)
  label: string;
}

@ObjectType('SettingsField', { description: 'One field of a connector’s settings form.' })
export class SettingsFieldType {
  @Field(() => String, { description: 'Dotted = nested for the script.' })
  key: string;

  @Field(() => String, { description: 'input, checkbox, radio, textarea or select.' })
  type: string;

  @Field(() => String)
  label: string;

  @Field(() => String, { nullable: true })
  description: string | null;

  @Field(() => String, { nullable: true })
  placeholder: string | null;

  @Field(() => Boolean)
  required: boolean;

  @Field(() => Boolean, { description: 'Write-only: its value never comes back.' })
  secret: boolean;

  @Field(() => JsonScalar, { nullable: true })
  defaultValue: unknown;

  @Field(() => [SettingOptionType])
  options: SettingOptionType[];

  @Field(() => Number, { nullable: true })
  rows: number | null;

  @Field(() => Boolean)
  hide: boolean;

  @Field(() => Boolean)
  disabled: boolean;
}

@ObjectType('SettingValue', {
  description: 'What is kept for a field; of a secret only that it is set, and since when.',
})
export class SettingValueType {
  @Field(() => String)
  key: string;

  @Field(() => JsonScalar, { nullable: true })
  value: unknown;

  @Field(() => Boolean)
  isSet: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true })
  setAt: Date | null;
}

@ObjectType('FieldProblem')
export class FieldProblemType {
  @Field(() => String, { description: 'Key of the form’s field.' })
  field: string;

  @Field(() => String, { description: 'What is wrong and what to do, as a sentence.' })
  message: string;
}

@ObjectType('SystemSettings')
export class SystemSettingsType {
  @Field(() => [SettingsFieldType])
  fields: SettingsFieldType[];

  @Field(() => [SettingValueType])
  values: SettingValueType[];

  @Field(() => [FieldProblemType], { description: 'What is missing or wrong in what is kept.' })
  problems: FieldProblemType[];
}

@ObjectType('NotificationTemplate', { description: 'A form whose values a notification is made of.' })
export class NotificationTemplateType {
  @Field(() => String)
  name: string;

  @Field(() => [SettingsFieldType])
  fields: SettingsFieldType[];
}

@ObjectType('Correlation', { description: 'How existing accounts are matched with persons.' })
export class CorrelationType {
  @Field(() => Boolean)
  enabled: boolean;

  @Field(() => String)
  personField: string;

  @Field(() => String)
  accountField: string;
}

@ObjectType('System', { description: 'A connector imported into a tenant, pinned to one version.' })
export class SystemType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'source, target or notification.' })
  kind: string;

  @Field(() => String, { description: 'Which flavour of the connector; empty for the main one.' })
  flavour: string;

  @Field(() => ID)
  connectorId: string;

  @Field(() => ID)
  connectorVersionId: string;

  @Field(() => CorrelationType, { nullable: true })
  correlation: CorrelationType | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Fields that the uniqueness script checks; null: those that the connector’s mapping names.',
  })
  uniqueFields: string[] | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt: Date;
}

@ObjectType('SavedSettings', { description: 'The system after a save, and the sentences for what could not be kept.' })
export class SavedSettingsType {
  @Field(() => SystemType)
  system: SystemType;

  @Field(() => [FieldProblemType])
  problems: FieldProblemType[];
}
