import type { FeasibilityReport } from '#feasibility';
import type { ApiFacts, ReviewFacts } from '#review';
import { designedNames, type FunctionalDesign } from '../designs/functional-design.rules.js';
import { designedHosts, type TechnicalDesign } from '../designs/technical-design.rules.js';
import type { AnswerValue } from '../vendors/questions/vendor-answer.entity.js';

/** What the request says after which a version was built, and those that built its repository before. */
export interface BuiltAfter {
  /** Approved ones. */
  functional: FunctionalDesign[];
  technical: TechnicalDesign[];
  /** Is all of the connector designed? Of one that was expanded without ever having been designed only what was added is. */
  isWhole: boolean;
  report: FeasibilityReport | null;
  /** The vendor's: does every customer get a credential of its own? null while it has not said, or long ago. */
  ownCredential: AnswerValue | null;
}

/** What a review may know: findings are public, so there is nothing in it that anybody wrote in words of their own. */
export function reviewFacts({ functional, technical, isWhole, report, ownCredential }: BuiltAfter): ReviewFacts {
  const fields = functional.flatMap((design) => design.fields);
  const names = isWhole && functional.length > 0 ? { fields: fields.flatMap(designedNames) } : {};
  const withPurpose = fields.filter(({ purpose }) => purpose !== '').flatMap(designedNames);
  return {
    design: { ...names, withPurpose },
    ...(isWhole && technical.length > 0 && { declaredHosts: technical.flatMap(designedHosts) }),
    ...(report && { api: apiFacts(report) }),
    ...((ownCredential === 'yes' || ownCredential === 'no') && { sharedCredential: ownCredential === 'no' }),
  };
}

/** Of fields the topics, and parameters of paths without their names: a customer's own document may call them as nobody else does. */
function apiFacts({ sensitive, qualities, authentication }: FeasibilityReport): ApiFacts {
  const says = (id: string) => qualities.some((line) => line.id === id && line.answer === 'yes');
  const reads = new Map<string, Set<string>>();
  for (const field of sensitive.filter((one) => one.class === 'A'))
    for (const path of field.readBy ?? []) {
      const plain = path.replace(/(?<=\/)\{[^/]*/g, '{id}');
      reads.set(plain, (reads.get(plain) ?? new Set()).add(field.topic));
    }
  return {
    reads: [...reads].map(([path, topics]) => ({ path, fields: [...topics] })),
    pages: says('paging'),
    limitsRequests: says('rateLimit'),
    authentication: authentication.map(({ kind, details }) => [kind, ...details].join(' ')),
  };
}
