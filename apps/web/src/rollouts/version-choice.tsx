import { Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../graphql/data.js';
import { chooseRolloutVersionDocument, type RolloutShown } from './rollout-queries.js';

/** Another version to roll out, for who may choose it and as long as nothing was tried. */
export function VersionChoice({ rollout }: { rollout: RolloutShown }) {
  const { t } = useTranslation();
  const now = rollout.connectorVersionId ?? '';
  const [versionId, setVersionId] = useState(now);
  const [reason, setReason] = useState('');
  const choose = useChange(chooseRolloutVersionDocument, ['Rollout', 'Rollouts']);
  if (rollout.versionChoices.every(({ id }) => id === now)) return null;
  return (
    <form
      aria-label={t('rollouts.version')}
      style={{ marginBottom: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        choose.mutate({ id: rollout.id, versionId, reason: reason || null });
      }}
    >
      <Group gap={8} align="flex-end">
        <NativeSelect
          label={t('rollouts.version')}
          value={versionId}
          error={choose.error?.message}
          data={[
            ...(now === '' ? [{ value: '', label: '–' }] : []),
            ...rollout.versionChoices.map(({ id, label }) => ({ value: id, label })),
          ]}
          onChange={(event) => setVersionId(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={versionId === now} loading={choose.isPending}>
          {t('rollouts.chooseVersion')}
        </Button>
      </Group>
      {rollout.mode === 'selfService' && versionId !== now && (
        <Textarea
          mt={8}
          maw={560}
          label={t('rollouts.whyAlone')}
          autosize
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </form>
  );
}
