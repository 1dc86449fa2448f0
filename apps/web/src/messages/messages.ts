import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en/index.js';
import nl from './nl/index.js';

export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const CHOICE = 'koppel-language';

function firstLanguage(): Language {
  const chosen = localStorage.getItem(CHOICE);
  if (chosen === 'en' || chosen === 'nl') return chosen;
  return navigator.language.startsWith('nl') ? 'nl' : 'en';
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(CHOICE, language);
  speak(language);
}

function speak(language: Language): void {
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

/** What was chosen in another window of this browser holds in this one too, as the theme does. */
function followOtherWindows({ key, newValue }: StorageEvent): void {
  if (key === CHOICE && LANGUAGES.includes(newValue as Language)) speak(newValue as Language);
}

export function startMessages(): void {
  const language = firstLanguage();
  document.documentElement.lang = language;
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, nl: { translation: nl } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  window.addEventListener('storage', followOtherWindows);
}
