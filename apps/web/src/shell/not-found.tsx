import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from './parts/page.js';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.notFound.title')} line={t('shell.notFound.text')} narrow>
      <Button component={Link} to="/connectors" variant="default">
        {t('shell.notFound.toCatalog')}
      </Button>
    </Page>
  );
}
