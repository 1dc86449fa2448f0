import { Module } from '@nestjs/common';
import { RequestsModule } from '../requests.module.js';
import { PlanningModule } from '../planning/planning.module.js';
import { MailLinks } from './mail-links.js';
import { MailRound } from './mail-round.js';
import { Mailer } from './mailer.js';
import { NotificationHandOut } from './notification-hand-out.js';
import { NotificationsService } from './notifications.service.js';
import { RecipientsQueries } from './recipients.queries.js';
import { Reminders } from './reminders.js';
import { UnansweredQueries } from './unanswered.queries.js';

const exported = [MailLinks, MailRound, NotificationHandOut, NotificationsService, Reminders];

/** Who is told what, in the app and by mail. */
@Module({
  imports: [RequestsModule, PlanningModule],
  providers: [Mailer, RecipientsQueries, UnansweredQueries, ...exported],
  exports: exported,
})
export class NotificationsModule {}
