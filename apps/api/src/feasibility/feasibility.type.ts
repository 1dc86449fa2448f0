import { verdictText } from '#feasibility';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { FeasibilityView } from '#requests';
import { FeasibilityReportType } from './feasibility-report.type.js';

@ObjectType('FeasibilityRuling', {
  description: "A person's answer instead of the analyser's. The latest on a line counts.",
})
export class RulingType {
  @Field(() => ID)
  id: string;

  @Field()
  lineId: string;

  @Field()
  answer: string;

  @Field()
  reason: string;

  @Field()
  byName: string;

  @Field(() => GraphQLISODateTime)
  at: Date;
}

@ObjectType('Feasibility', { description: 'One analysis of one API document of a request.' })
export class FeasibilityType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  attachmentId: string;

  @Field()
  documentName: string;

  @Field({ description: 'SHA-256.' })
  documentHash: string;

  @Field({ description: 'queued, running, done or failed.' })
  state: string;

  @Field(() => String, { nullable: true, description: 'Why there is no report.' })
  problem: string | null;

  @Field()
  analyser: string;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt: Date | null;

  @Field(() => FeasibilityReportType, { nullable: true, description: 'As it stands after what people ruled.' })
  report: FeasibilityReportType | null;

  @Field(() => [RulingType], { description: 'For the desk; oldest first.' })
  rulings: RulingType[];
}

export function feasibilityType({ row, report, rulings }: FeasibilityView): FeasibilityType {
  return { ...row, rulings, report: report && reportType(report) };
}

function reportType(report: NonNullable<FeasibilityView['report']>): FeasibilityReportType {
  const { document, account, coverage, effort, verdict } = report;
  return {
    ...report,
    title: document.title,
    account: account.chosen,
    candidates: account.candidates,
    coverageTarget: coverage.target,
    coverageSource: coverage.source,
    verdictText: { en: verdictText(verdict, 'en'), nl: verdictText(verdict, 'nl') },
    effort: effort && { class: effort.class, ...effort.days },
    faults: document.faults,
  };
}
