import { graphql } from '../gql/index.js';

export const unreadNotificationsDocument = graphql(`
  query UnreadNotifications {
    unreadNotifications
  }
`); // prettier-ignore

export const notificationsDocument = graphql(`
  query Notifications($language: String!, $page: Int!, $size: Int!) {
    notifications(page: $page, size: $size) {
      items { id headline(language: $language) link yours reason createdAt readAt }
      totalItems
    }
  }
`); // prettier-ignore

export const markNotificationsReadDocument = graphql(`
  mutation MarkNotificationsRead($ids: [ID!]) {
    markNotificationsRead(ids: $ids)
  }
`); // prettier-ignore

export const notificationPreferenceDocument = graphql(`
  query NotificationPreference {
    notificationPreference { language mail muted mailConfigured }
  }
`); // prettier-ignore

export const changeNotificationPreferenceDocument = graphql(`
  mutation ChangeNotificationPreference($preference: NotificationPreferenceInput!) {
    changeNotificationPreference(preference: $preference) { language mail muted mailConfigured }
  }
`); // prettier-ignore

export const chooseLanguageDocument = graphql(`
  mutation ChooseLanguage($language: String!) {
    chooseLanguage(language: $language)
  }
`); // prettier-ignore
