import { Alert } from '@mantine/core';

/** Why a change was refused or failed, at the place where it was asked for; nothing when it was not. */
export function Refusal({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <Alert color="red" variant="outline" mb="md" role="alert">
      {error.message}
    </Alert>
  );
}
