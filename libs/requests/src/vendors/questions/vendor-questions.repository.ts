import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { VendorAnswer } from './vendor-answer.entity.js';
import { VendorQuestion } from './vendor-question.entity.js';

export interface AnsweredQuestion extends VendorQuestion {
  /** The vendor's newest answer to it, also one that was given for an earlier request; null while there is none that holds. */
  answer: VendorAnswer | null;
  /** What it last answered, when that was too long ago to hold. */
  lapsed: VendorAnswer | null;
  /** The number of the earlier request that the answer was given for; null when it was given for this one. */
  reusedFrom: number | null;
}

/** SQL: an answer is evidence for twelve months. Then it has to be given again. */
export const ANSWER_HOLDS = `answer.at > now() - interval '12 months'`;

/** Loads and adds questions and answers; neither is ever changed. Call inside TenantScope.runForDesk. */
@Injectable()
export class VendorQuestionsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Questions that are asked already stay as they are. */
  async add(questions: Omit<VendorQuestion, 'id' | 'at'>[]): Promise<void> {
    await this.transaction
      .repository(VendorQuestion)
      .createQueryBuilder()
      .insert()
      .values(questions)
      .orIgnore()
      .execute();
  }

  /** Of one request, in the order in which they were asked. */
  async of(requestId: string, vendorId: string): Promise<AnsweredQuestion[]> {
    const questions = await this.transaction
      .repository(VendorQuestion)
      .find({ where: { requestId, vendorId }, order: { at: 'ASC', code: 'ASC' } });
    const answers = await this.newest(vendorId);
    return questions.map((question) => {
      const found = answers.find(({ code }) => code === question.code);
      if (!found) return { ...question, answer: null, lapsed: null, reusedFrom: null };
      const { requestNumber, forRequest, holds, ...answer } = found;
      if (!holds) return { ...question, answer: null, lapsed: answer, reusedFrom: null };
      return { ...question, answer, lapsed: null, reusedFrom: forRequest === requestId ? null : requestNumber };
    });
  }

  async addAnswer(answer: Omit<VendorAnswer, 'id' | 'at'>): Promise<void> {
    await this.transaction.repository(VendorAnswer).insert(answer);
  }

  /** The newest answer of each code. One that does not hold any more is no evidence. */
  newest(vendorId: string): Promise<(VendorAnswer & { requestNumber: number; forRequest: string; holds: boolean })[]> {
    return this.transaction.query(
      `select distinct on (answer.code) answer.id, answer.question_id as "questionId", answer.vendor_id as "vendorId", answer.code,
         answer.value, answer.text, answer.via, answer.person, answer.by_id as "byId", answer.by_name as "byName", answer.at,
         request.number as "requestNumber", request.id as "forRequest", ${ANSWER_HOLDS} as holds
       from vendor_answer answer
         join vendor_question question on question.id = answer.question_id
         join request on request.id = question.request_id
       where answer.vendor_id = $1 order by answer.code, answer.at desc`,
      [vendorId],
    );
  }
}
