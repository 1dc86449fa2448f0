import type { Type } from '@nestjs/common';
import { MailLinksController } from './mail-links.controller.js';
import { NotificationResolver } from './notification.resolver.js';

/** What the API offers of notifications. */
export const notificationsResolvers: Type[] = [NotificationResolver];
export const notificationsControllers: Type[] = [MailLinksController];
