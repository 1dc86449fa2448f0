import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RequestFailure } from '../../graphql/request.js';

/** Why a change was refused or failed, at the place where it was asked for; nothing when it was not. */
export function Refusal({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  if (!error) return null;
  const isUnreachable = error instanceof RequestFailure && error.code === 'UNREACHABLE';
  return (
    <Alert color="red" variant="outline" mb="md" role="alert">
      {isUnreachable ? t('shell.failure.unreachable') : error.message}
    </Alert>
  );
}
