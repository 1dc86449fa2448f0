import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useChange } from '../../graphql/data.js';
import { ActionHistory } from '../../provisioning/action-history.js';
import { PersonImportPanel } from '../../provisioning/persons/person-import-panel.js';
import { ConfirmAct } from '../../shell/parts/confirm-act.js';
import { removeSystemDocument, renameSystemDocument, type System } from '../system-queries.js';
import { SystemHealth } from './system-health.js';

/** What a system does now, what keeps it from it, and its name. */
export function SystemOverview({ system }: { system: System }) {
  const { t } = useTranslation();
  const mayPreview = useMay('action.preview');
  return (
    <Stack gap="xl">
      {system.settings.problems.length > 0 && (
        <section>
          <h2 style={{ fontSize: 14, margin: '0 0 8px' }}>{t('system.todo')}</h2>
          <ul style={{ margin: 0, paddingLeft: 20 }}>
            {system.settings.problems.map(({ field, message }) => (
              <li key={field}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      <SystemHealth system={system} />
      {system.kind === 'source' && <PersonImportPanel systemId={system.id} />}
      {system.kind !== 'source' && mayPreview && (
        <>
          <Group>
            <Button component={Link} to={`/systems/${system.id}/preview`}>
              {t('system.previewPerson')}
            </Button>
          </Group>
          <section>
            <h2 style={{ fontSize: 14, margin: '0 0 8px' }}>{t('system.lastRuns')}</h2>
            <ActionHistory systemId={system.id} size={8} />
          </section>
        </>
      )}
      {/* Leaving, last and apart. */}
      <NameAndEnd system={system} />
    </Stack>
  );
}

function NameAndEnd({ system }: { system: System }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay('system.manage');
  const [name, setName] = useState(system.name);
  const [asks, ask] = useState(false);
  const rename = useChange(renameSystemDocument, ['System', 'Systems', 'FoundSystems']);
  const remove = useChange(removeSystemDocument, ['Systems', 'FoundSystems']);
  if (!may) return null;
  const leave = async () => {
    await remove.mutateAsync({ systemId: system.id });
    void navigate({ to: '/home' });
  };
  return (
    <section style={{ borderTop: '1px solid var(--line)', paddingTop: 16 }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate({ systemId: system.id, name: name.trim() });
        }}
      >
        <Group align="flex-end" gap={8}>
          <TextInput
            label={t('import.name')}
            value={name}
            error={rename.error?.message}
            onChange={(event) => setName(event.currentTarget.value)}
            w={320}
            maw="100%"
          />
          <Button
            type="submit"
            variant="default"
            disabled={name.trim() === '' || name === system.name}
            loading={rename.isPending}
          >
            {t('system.rename')}
          </Button>
          <Button variant="default" onClick={() => ask(true)}>
            {t('system.remove')}
          </Button>
        </Group>
      </form>
      <ConfirmAct
        opened={asks}
        title={t('system.removeTitle', { name: system.name })}
        act={t('system.removeNow')}
        busy={remove.isPending}
        error={remove.error}
        destructive
        onAct={() => void leave().catch(() => undefined)}
        onClose={() => ask(false)}
      >
        {t('system.removeText', { count: system.settings.values.filter(({ isSet }) => isSet).length })}
      </ConfirmAct>
    </section>
  );
}
