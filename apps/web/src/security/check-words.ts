import { useTranslation } from 'react-i18next';

/** The words for what the API says in codes. */
export function useCheckWords() {
  const { t } = useTranslation();
  const word = (group: string, code: string, values?: Record<string, string>): string =>
    t(`designs.checks.${group}.${code}` as 'designs.checks.answers.yes', values);
  return {
    answer: (code: string) => word('answers', code),
    question: (code: string) => word('items', code),
    side: (code: string) => word('sides', code),
    because: ({ code, values }: { code: string; values?: unknown }) =>
      word('because', code, (values ?? {}) as Record<string, string>),
  };
}
