import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';

@ObjectType('AuditLine', { description: 'What a script says it did.' })
export class AuditLineType {
  @Field(() => String)
  action: string;

  @Field(() => String)
  message: string;

  @Field(() => Boolean)
  isError: boolean;
}

@ObjectType('RecordedCall', { description: 'One web call of a script, secrets masked.' })
export class RecordedCallType {
  @Field(() => String)
  method: string;

  @Field(() => String)
  address: string;

  @Field(() => JsonScalar)
  headers: unknown;

  @Field(() => String, { nullable: true })
  body: string | null;

  @Field(() => Int, { nullable: true })
  status: number | null;

  @Field(() => Number, { nullable: true })
  durationMilliseconds: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'wouldWrite, hostNotAllowed or ownConnection; null when it was made.',
  })
  blocked: string | null;

  @Field(() => String, { nullable: true })
  error: string | null;
}

@ObjectType('StreamLine')
export class StreamLineType {
  @Field(() => String, { description: 'error, warning, information, verbose or debug.' })
  stream: string;

  @Field(() => String)
  message: string;

  @Field(() => String, { nullable: true })
  time: string | null;

  @Field(() => JsonScalar, { nullable: true })
  error?: unknown;
}

@ObjectType('MappingError')
export class MappingErrorType {
  @Field(() => String)
  field: string;

  @Field(() => String)
  message: string;
}

@ObjectType('ActionReport', { description: 'What happened, for a person to read.' })
export class ActionReportType {
  @Field(() => String, { description: 'succeeded, failed, uncertain or skipped.' })
  outcome: string;

  @Field(() => Boolean)
  success: boolean;

  @Field(() => String, { nullable: true, description: 'Why it did not succeed, and what to do.' })
  reason: string | null;

  @Field(() => Boolean)
  noChanges: boolean;

  @Field(() => Boolean)
  accountCorrelated: boolean;

  @Field(() => JsonScalar, { nullable: true })
  accountReference: unknown;

  @Field(() => JsonScalar, { description: 'What the mapping gave, by field.' })
  mappedData: unknown;

  @Field(() => [MappingErrorType])
  mappingErrors: MappingErrorType[];

  @Field(() => JsonScalar)
  data: unknown;

  @Field(() => JsonScalar)
  previousData: unknown;

  @Field(() => [AuditLineType])
  auditLogs: AuditLineType[];

  @Field(() => [RecordedCallType])
  calls: RecordedCallType[];

  @Field(() => [StreamLineType])
  streams: StreamLineType[];

  @Field(() => JsonScalar, { nullable: true })
  thrown: unknown;

  @Field(() => JsonScalar)
  output: unknown;

  @Field(() => JsonScalar, { description: 'Of a permission list: displayName and identification of each.' })
  permissions: unknown;

  @Field(() => JsonScalar, { description: 'Of an account import.' })
  accounts: unknown;

  @Field(() => [String], { nullable: true, description: 'Of a uniqueness check: fields whose values are taken.' })
  nonUniqueFields: string[] | null;

  @Field(() => JsonScalar, { nullable: true, description: 'Of sub-permissions: displayName and reference of each.' })
  subPermissions: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'Of an import: permissions with their members.' })
  importedPermissions: unknown;

  @Field(() => [String])
  warnings: string[];

  @Field(() => Number)
  durationMilliseconds: number;
}

@ObjectType('Attempt', { description: 'One try of an action, written down before it touched anything.' })
export class AttemptType {
  @Field(() => Int)
  number: number;

  @Field(() => String, { description: 'started, succeeded, failed or uncertain.' })
  state: string;

  @Field(() => String)
  worker: string;

  @Field(() => String, { nullable: true })
  message: string | null;

  @Field(() => GraphQLISODateTime)
  startedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt: Date | null;
}

@ObjectType('Action', { description: 'One action of a target system for at most one person.' })
export class ActionType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  systemId: string;

  @Field(() => ID, { nullable: true })
  personId: string | null;

  @Field(() => String)
  action: string;

  @Field(() => String, { nullable: true })
  permissionSet: string | null;

  @Field(() => String, { nullable: true })
  resourceSet: string | null;

  @Field(() => String, { nullable: true })
  operation: string | null;

  @Field(() => Boolean, { description: 'A dry run: nothing was written, nothing is stored.' })
  preview: boolean;

  @Field(() => String, { description: 'queued, running, succeeded, failed or uncertain.' })
  state: string;

  @Field(() => String)
  requestedByName: string;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt: Date | null;

  @Field(() => ActionReportType, { nullable: true })
  report: ActionReportType | null;
}

@ObjectType('ActionList')
export class ActionListType {
  @Field(() => [ActionType])
  items: ActionType[];

  @Field(() => Int)
  totalItems: number;
}

@ObjectType('AvailableAction')
export class AvailableActionType {
  @Field(() => String)
  action: string;

  @Field(() => String, { nullable: true })
  permissionSet: string | null;

  @Field(() => String, { nullable: true })
  resourceSet: string | null;

  @Field(() => Boolean, { description: 'Whether the connector has a script for it.' })
  available: boolean;
}
