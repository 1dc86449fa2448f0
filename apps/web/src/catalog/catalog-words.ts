import { useTranslation } from 'react-i18next';

type Group = 'kinds' | 'capabilities' | 'categories';

/** Words for the catalog's codes; a code without a word is shown as it is. */
export function useCatalogWords() {
  const { t } = useTranslation();
  return (group: Group | 'generations' | 'placements', code: string): string => {
    if (group === 'generations') return code;
    const key = group === 'placements' ? `placement.verdicts.${code}` : `catalog.${group}.${code}`;
    return t(key as 'catalog.kinds.source', { defaultValue: code });
  };
}
