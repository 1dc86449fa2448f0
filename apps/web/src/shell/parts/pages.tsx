import { Pagination } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PagesProps {
  totalItems: number;
  size: number;
  page: number;
  onPage: (page: number) => void;
}

/** The pages of a list; nothing when there is one. */
export function Pages({ totalItems, size, page, onPage }: PagesProps) {
  const { t } = useTranslation();
  if (totalItems <= size) return null;
  return (
    <Pagination
      mt="lg"
      total={Math.ceil(totalItems / size)}
      value={page}
      onChange={onPage}
      getControlProps={(control) => ({ 'aria-label': t(`catalog.pages.${control}`) })}
      getItemProps={(number) => ({ 'aria-label': t('catalog.pages.number', { number }) })}
    />
  );
}
