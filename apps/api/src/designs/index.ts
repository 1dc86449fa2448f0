import type { Type } from '@nestjs/common';
import { VendorAnswersController } from './vendors/vendor-answers.controller.js';
import { VendorQuestionResolver } from './vendors/vendor-question.resolver.js';
import { VendorResolver } from './vendors/vendor.resolver.js';

/** What the API offers of vendors, designs, builds and the three security checks. */
export const designsResolvers: Type[] = [VendorResolver, VendorQuestionResolver];
export const designsControllers: Type[] = [VendorAnswersController];
