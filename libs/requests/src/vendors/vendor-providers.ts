import { NotificationsRepository } from '../notifications/notifications.repository.js';
import { VendorAnswersService } from './links/vendor-answers.service.js';
import { VendorLinksRepository } from './links/vendor-links.repository.js';
import { VendorLinksService } from './links/vendor-links.service.js';
import { VendorQuestionsRepository } from './questions/vendor-questions.repository.js';
import { ReportQuestions } from './questions/report-questions.service.js';
import { VendorQuestionsService } from './questions/vendor-questions.service.js';
import { VendorsQueries } from './vendors.queries.js';
import { VendorsRepository } from './vendors.repository.js';
import { VendorsService } from './vendors.service.js';

/** What the module of requests offers of vendors. */
export const vendorProviders = [
  VendorsRepository,
  VendorsQueries,
  VendorsService,
  VendorQuestionsRepository,
  VendorQuestionsService,
  ReportQuestions,
  VendorLinksRepository,
  VendorLinksService,
  VendorAnswersService,
  NotificationsRepository,
];
