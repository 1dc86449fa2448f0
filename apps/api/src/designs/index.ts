import type { Type } from '@nestjs/common';
import { BuildResolver } from './builds/build.resolver.js';
import { CheckResolver } from './checks/check.resolver.js';
import { CustomerCheckResolver } from './checks/customer-check.resolver.js';
import { DesignFilesController } from './documents/design-files.controller.js';
import { DesignResolver } from './documents/design.resolver.js';
import { DesignVersionResolver } from './documents/design-version.resolver.js';
import { VendorAnswersController } from './vendors/vendor-answers.controller.js';
import { VendorQuestionResolver } from './vendors/vendor-question.resolver.js';
import { VendorResolver } from './vendors/vendor.resolver.js';

/** What the API offers of vendors, designs, builds and the three security checks. */
export const designsResolvers: Type[] = [
  VendorResolver,
  VendorQuestionResolver,
  DesignResolver,
  DesignVersionResolver,
  BuildResolver,
  CheckResolver,
  CustomerCheckResolver,
];
export const designsControllers: Type[] = [VendorAnswersController, DesignFilesController];
