import { useViewer } from '../access/viewer.js';
import { useChange } from '../graphql/data.js';
import { chooseLanguage, type Language } from '../messages/messages.js';
import { chooseLanguageDocument } from './notification-queries.js';

/** Chooses the language of the screen, and with whoever is logged in, that of the mails to them. */
export function useLanguageChoice(): (language: Language) => void {
  const { user } = useViewer();
  const save = useChange(chooseLanguageDocument, ['NotificationPreference']);
  return (language) => {
    chooseLanguage(language);
    if (user) save.mutate({ language });
  };
}
