import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  ReportQuestions,
  VendorAnswersService,
  VendorLinksService,
  VendorQuestionsService,
  VendorsService,
} from '#requests';
import { Public, Requires } from '../../access/requires.js';
import { VendorAnswerInput, VendorLinkInput, VendorQuestionInput } from './vendor.input.js';
import {
  RequestVendorType,
  VendorLinkType,
  VendorQuestionnaireType,
  VendorQuestionType,
} from './vendor-question.type.js';
import { VendorType } from './vendor.type.js';

@Resolver()
export class VendorQuestionResolver {
  constructor(
    private readonly vendors: VendorsService,
    private readonly questions: VendorQuestionsService,
    private readonly report: ReportQuestions,
    private readonly links: VendorLinksService,
    private readonly answers: VendorAnswersService,
  ) {}

  @Requires('desk.read')
  @Query(() => RequestVendorType, { nullable: true, description: 'Null while the form names no vendor that we know.' })
  requestVendor(@Args('requestId', { type: () => ID }) requestId: string): Promise<RequestVendorType | null> {
    return this.vendors.ofRequest(requestId);
  }

  @Requires('desk.read')
  @Query(() => [VendorQuestionType])
  vendorQuestions(@Args('requestId', { type: () => ID }) requestId: string): Promise<VendorQuestionType[]> {
    return this.questions.of(requestId);
  }

  @Requires('desk.read')
  @Query(() => Int, { description: 'How many questions of the newest feasibility report are not on the list yet.' })
  async reportQuestionsToAsk(@Args('requestId', { type: () => ID }) requestId: string): Promise<number> {
    return (await this.report.open(requestId)).length;
  }

  @Requires('desk.read')
  @Query(() => [VendorLinkType], { description: 'Newest first.' })
  vendorLinks(@Args('requestId', { type: () => ID }) requestId: string): Promise<VendorLinkType[]> {
    return this.links.of(requestId);
  }

  @Requires('desk.judge')
  @Mutation(() => VendorType, {
    description: 'Without a vendor: the one that the form names, made when there is none.',
  })
  chooseVendor(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('vendorId', { type: () => ID, nullable: true }) vendorId?: string,
  ): Promise<VendorType> {
    return this.vendors.chooseFor(requestId, vendorId);
  }

  @Requires('desk.judge')
  @Mutation(() => [VendorQuestionType], { description: 'Adds the questions that the security checks rest on.' })
  askVendorStandard(@Args('requestId', { type: () => ID }) requestId: string): Promise<VendorQuestionType[]> {
    return this.questions.askStandard(requestId);
  }

  @Requires('desk.judge')
  @Mutation(() => [VendorQuestionType], { description: 'Adds the questions of the newest feasibility report.' })
  askVendorReportQuestions(@Args('requestId', { type: () => ID }) requestId: string): Promise<VendorQuestionType[]> {
    return this.report.ask(requestId);
  }

  @Requires('desk.judge')
  @Mutation(() => [VendorQuestionType])
  askVendor(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('question') question: VendorQuestionInput,
  ): Promise<VendorQuestionType[]> {
    return this.questions.askOwn(requestId, question);
  }

  @Requires('desk.judge')
  @Mutation(() => [VendorQuestionType])
  recordVendorAnswer(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('answer') answer: VendorAnswerInput,
  ): Promise<VendorQuestionType[]> {
    return this.questions.recordAnswer(requestId, questionId, answer);
  }

  @Requires('desk.judge')
  @Mutation(() => String, { description: 'The token of the new link. It is shown this once.' })
  giveVendorLink(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('link') link: VendorLinkInput,
  ): Promise<string> {
    return this.links.create(requestId, link);
  }

  @Requires('desk.judge')
  @Mutation(() => [VendorLinkType])
  revokeVendorLink(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('linkId', { type: () => ID }) linkId: string,
  ): Promise<VendorLinkType[]> {
    return this.links.revoke(requestId, linkId);
  }

  @Public()
  @Query(() => VendorQuestionnaireType, { description: 'What the vendor sees behind its link.' })
  vendorQuestionnaire(@Args('token') token: string): Promise<VendorQuestionnaireType> {
    return this.answers.open(token);
  }
}
