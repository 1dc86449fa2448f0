import { useTranslation } from 'react-i18next';
import { useData } from '../graphql/data.js';
import { versionFindingsDocument } from './finding-queries.js';

/** A version's review with its findings, explained in the reader's language. */
export function useReviewed(versionId: string) {
  const { i18n } = useTranslation();
  const language = i18n.language === 'nl' ? 'nl' : 'en';
  return useData(versionFindingsDocument, { versionId, language }, { keep: true });
}
