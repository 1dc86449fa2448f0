import { useTranslation } from 'react-i18next';

type Group = 'kinds' | 'capabilities' | 'categories';

/** Words for the catalog's codes; a code without a word is shown as it is. */
export function useCatalogWords() {
  const { t } = useTranslation();
  return (group: Group | 'generations', code: string): string =>
    group === 'generations' ? code : t(`catalog.${group}.${code}` as 'catalog.kinds.source', { defaultValue: code });
}
