import { useTranslation } from 'react-i18next';
import { usePlacementWords } from './placement/placement-badge.js';
import { moduleOf } from './placement/placement-summary.js';

type Group = 'kinds' | 'capabilities' | 'categories';

/** Words for the catalog's codes; a code without a word is shown as it is. */
export function useCatalogWords() {
  const { t } = useTranslation();
  const placementWords = usePlacementWords();
  return (group: Group | 'generations' | 'placements', code: string): string => {
    if (group === 'generations') return code;
    if (group === 'placements') return moduleOf(code) ?? placementWords(code);
    return t(`catalog.${group}.${code}` as 'catalog.kinds.source', { defaultValue: code });
  };
}
