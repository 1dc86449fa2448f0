import { Alert, Button, Group, Radio, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconEye, IconPlayerPlay } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useChange, useData } from '../../graphql/data.js';
import { FailureState } from '../../shell/parts/states.js';
import type { System } from '../../tenants/system-queries.js';
import { availableActionsDocument, previewActionDocument } from '../action-queries.js';
import { ActionResult } from './action-result.js';
import { PermissionChoice, type Permission } from './permission-choice.js';
import { PersonChoice } from './person-choice.js';
import { RunDialog } from './run-dialog.js';
import classes from './preview.module.css';

interface DeskAddress {
  person?: string;
  action?: string;
  set?: string;
}

const PERSON_ACTIONS = ['create', 'update', 'enable', 'disable', 'delete', 'grant', 'revoke'];

/** Pick a person and an action; see what would happen; then, for who may, let it happen. */
export function PreviewDesk({ system }: { system: System }) {
  const { t } = useTranslation();
  const may = useMay('action.preview');
  const available = useData(availableActionsDocument, { systemId: system.id }, { enabled: may });
  if (system.state === 'needsSettings') {
    return (
      <Alert
        variant="outline"
        color="yellow"
        icon={<IconAlertCircle size={18} aria-hidden />}
        title={t('preview.needsSettings')}
      >
        <Link to={`/systems/${system.id}/setup/settings`}>{t('home.fillIn')}</Link>
      </Alert>
    );
  }
  if (available.isError) return <FailureState error={available.error} retry={() => void available.refetch()} />;
  if (available.isPending) return <Skeleton height={280} />;
  const known = available.data.availableActions.filter(
    ({ action, available: there }) => there && PERSON_ACTIONS.includes(action),
  );
  return <Desk system={system} known={known} />;
}

interface DeskProps {
  system: System;
  known: { action: string; permissionSet?: string | null }[];
}

function Desk({ system, known }: DeskProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as DeskAddress;
  const mayRun = useMay('action.run');
  const actions = PERSON_ACTIONS.filter((action) => known.some((each) => each.action === action));
  const action = actions.find((each) => each === address.action) ?? actions[0] ?? 'create';
  const [personName, setPersonName] = useState('');
  const [permission, setPermission] = useState<Permission | null>(null);
  const [previewId, setPreviewId] = useState<string | null>(null);
  const [runId, setRunId] = useState<string | null>(null);
  const [asks, ask] = useState(false);
  const preview = useChange(previewActionDocument);
  const needsPermission = action === 'grant' || action === 'revoke';
  const sets = known.filter((each) => each.action === action).map(({ permissionSet }) => permissionSet ?? '');
  const set = needsPermission ? (sets.find((each) => each === address.set) ?? sets[0] ?? '') : undefined;
  const ready = Boolean(address.person) && (!needsPermission || permission !== null);

  const go = (change: Partial<DeskAddress>) => {
    setPreviewId(null);
    setRunId(null);
    setPermission(null);
    preview.reset();
    void navigate({ to: '.', search: { ...address, ...change }, replace: true, resetScroll: false });
  };
  const input = {
    systemId: system.id,
    personId: address.person,
    action,
    ...(needsPermission && { permissionSet: set, permission }),
  };
  const show = async () => {
    setRunId(null);
    setPreviewId((await preview.mutateAsync({ input })).previewAction.id);
  };
  return (
    <div className={classes.desk}>
      <Stack gap="md" className={classes.choices}>
        <PersonChoice
          id={address.person ?? null}
          onChoose={(id) => go({ person: id ?? undefined })}
          onName={setPersonName}
        />
        <Radio.Group label={t('preview.action')} value={action} onChange={(value) => go({ action: value })}>
          <Stack gap={8} mt={6}>
            {actions.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`provisioning.actions.${each}` as 'provisioning.actions.create')}
              />
            ))}
          </Stack>
        </Radio.Group>
        {actions.length === 0 && <Text c="dimmed">{t('preview.noActions')}</Text>}
        {needsPermission && (
          <PermissionChoice
            systemId={system.id}
            sets={sets}
            set={set ?? ''}
            onSet={(value) => go({ set: value })}
            permission={permission}
            onPermission={setPermission}
          />
        )}
        <Group gap={8}>
          <Button
            leftSection={<IconEye size={16} aria-hidden />}
            loading={preview.isPending}
            disabled={!ready}
            onClick={() => void show().catch(() => undefined)}
          >
            {t('preview.preview')}
          </Button>
          {mayRun && (
            <Button
              variant="default"
              leftSection={<IconPlayerPlay size={16} aria-hidden />}
              disabled={!ready}
              onClick={() => ask(true)}
            >
              {t('preview.run')}
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {t('preview.promise')}
        </Text>
      </Stack>
      <div style={{ minWidth: 0 }}>
        {preview.isError && <FailureState error={preview.error} retry={() => void show().catch(() => undefined)} />}
        {runId && <ActionResult id={runId} title={t('preview.runResult')} />}
        {previewId && <ActionResult id={previewId} title={t('preview.result')} />}
        {!runId && !previewId && !preview.isError && <Text c="dimmed">{t('preview.empty')}</Text>}
      </div>
      <RunDialog
        opened={asks}
        input={input}
        systemName={system.name}
        personName={personName}
        permission={permission}
        previewId={previewId}
        onClose={() => ask(false)}
        onStarted={(id) => {
          ask(false);
          setRunId(id);
        }}
      />
    </div>
  );
}
