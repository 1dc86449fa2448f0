import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { loginAddress, useMay, useViewer } from '../access/viewer.js';

/** To a new request for the application of that name, or for more of the connector. Nothing for who works at the desk. */
export function RequestThis({ name, connectorId }: { name: string; connectorId?: string }) {
  const { t } = useTranslation();
  const { user } = useViewer();
  const may = useMay('request.own');
  const search = new URLSearchParams({ name, ...(connectorId && { connector: connectorId }) });
  const to = `/requests/new?${search.toString()}`;
  const words = connectorId ? t('requests.extend') : t('requests.new');
  if (may)
    return (
      <Button component={Link} to={to} variant="default">
        {words}
      </Button>
    );
  return user ? null : (
    <Button component="a" href={loginAddress(to)} variant="default">
      {words}
    </Button>
  );
}
