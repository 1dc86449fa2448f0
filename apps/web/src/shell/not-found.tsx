import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './parts/states.js';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <div style={{ padding: '8px 24px' }}>
      <EmptyState
        title={t('shell.notFound.title')}
        actions={
          <Button component={Link} to="/connectors" variant="default">
            {t('shell.notFound.toCatalog')}
          </Button>
        }
      >
        {t('shell.notFound.text')}
      </EmptyState>
    </div>
  );
}
