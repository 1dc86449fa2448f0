import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { headline, type Notification, NotificationsService } from '#requests';
import { LoggedIn } from '../access/requires.js';
import {
  NotificationListType,
  NotificationPreferenceInput,
  NotificationPreferenceType,
  NotificationType,
} from './notification.type.js';

@LoggedIn()
@Resolver(() => NotificationType)
export class NotificationResolver {
  constructor(private readonly service: NotificationsService) {}

  @Query(() => NotificationListType, { description: 'Newest first.' })
  notifications(
    @Args('page', { type: () => Int, defaultValue: 1 }) page: number,
    @Args('size', { type: () => Int, defaultValue: 20 }) size: number,
  ): Promise<NotificationListType> {
    return this.service.list({ page, size });
  }

  @Query(() => Int)
  unreadNotifications(): Promise<number> {
    return this.service.unread();
  }

  @Mutation(() => Int, {
    description: 'Of these, or of all when they are left out. @returns how many are still unread.',
  })
  async markNotificationsRead(
    @Args('ids', { type: () => [ID], nullable: true }) ids?: string[] | null,
  ): Promise<number> {
    await this.service.markRead(ids ?? null);
    return this.service.unread();
  }

  @Query(() => NotificationPreferenceType)
  notificationPreference(): Promise<NotificationPreferenceType> {
    return this.service.preference();
  }

  @Mutation(() => Boolean, { description: 'en or nl: what the viewer reads, and in which mails are written to them.' })
  async chooseLanguage(@Args('language') language: string): Promise<boolean> {
    await this.service.chooseLanguage(language);
    return true;
  }

  @Mutation(() => NotificationPreferenceType)
  changeNotificationPreference(
    @Args('preference') preference: NotificationPreferenceInput,
  ): Promise<NotificationPreferenceType> {
    return this.service.changePreference(preference);
  }

  @ResolveField(() => String, { description: 'What happened, in one line.' })
  headline(
    @Parent() notification: Notification,
    @Args('language', { description: 'en or nl.' }) language: string,
  ): string {
    return headline(notification.facts, language === 'nl' ? 'nl' : 'en');
  }

  @ResolveField(() => Boolean, { description: 'The next step is the viewer’s.' })
  yours(@Parent() { facts }: Notification): boolean {
    return facts.yours;
  }

  @ResolveField(() => String, { nullable: true })
  reason(@Parent() { facts }: Notification): string | null {
    return facts.reason;
  }
}
