import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { viewerQuery } from '../../access/viewer.js';
import { FailureState, NotAllowed } from './states.js';

/** Shows `children` to who has `permission`, and to others why not. */
export function ScreenGate({ permission, children }: { permission: string; children: ReactNode }) {
  const { t } = useTranslation();
  const viewer = useQuery(viewerQuery);
  if (viewer.data?.permissions.includes(permission)) return children;
  return (
    <div style={{ padding: '8px 24px' }}>
      {viewer.isPending && <Loader m="xl" aria-label={t('shell.loading')} />}
      {viewer.isError && <FailureState error={viewer.error} retry={() => void viewer.refetch()} />}
      {viewer.isSuccess && <NotAllowed heading="h1" />}
    </div>
  );
}
