import { Alert, Button, Group, Radio, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconEye, IconPlayerPlay } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useChange, useData } from '../../graphql/data.js';
import { FailureState } from '../../shell/parts/states.js';
import type { System } from '../../tenants/system-queries.js';
import { availableActionsDocument, previewActionDocument } from '../action-queries.js';
import { ActionResult } from './action-result.js';
import { ActionAbout } from './action-about.js';
import { ACTION_GROUPS, DESK_ACTIONS, useDeskChoice, type DeskProps } from './desk-choice.js';
import { PersonChoice } from './person-choice.js';
import { previewed, previewOf, type Previewed } from './previewed.js';
import { RunDialog } from './run-dialog.js';
import classes from './preview.module.css';

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
    ({ action, available: there }) => there && DESK_ACTIONS.includes(action),
  );
  return <Desk system={system} known={known} />;
}

function Desk({ system, known }: DeskProps) {
  const { t } = useTranslation();
  const choice = useDeskChoice({ system, known });
  const [personName, setPersonName] = useState('');
  const [made, setMade] = useState<Previewed | null>(null);
  const [runId, setRunId] = useState<string | null>(null);
  const [asks, ask] = useState(false);
  const preview = useChange(previewActionDocument);
  const previewId = previewOf(choice.input, made);
  const choose: typeof choice.choose = (change) => {
    setMade(null);
    setRunId(null);
    preview.reset();
    choice.choose(change);
  };
  const show = async () => {
    setRunId(null);
    const { previewAction } = await preview.mutateAsync({ input: choice.input });
    setMade(previewed(previewAction.id, choice.input));
  };
  const tryIt = () => void show().catch(() => undefined);
  return (
    <div className={classes.desk}>
      <Stack gap="md" className={classes.choices}>
        {choice.needsPerson && (
          <PersonChoice
            id={choice.person}
            onChoose={(id) => choose({ person: id ?? undefined })}
            onName={setPersonName}
          />
        )}
        <ActionChoice {...choice} onAction={(action) => choose({ action })} />
        <ActionAbout systemId={system.id} choice={choice} choose={choose} />
        <DeskButtons
          forPerson={choice.needsPerson}
          ready={choice.ready}
          busy={preview.isPending}
          onPreview={tryIt}
          onRun={() => ask(true)}
        />
      </Stack>
      <div style={{ minWidth: 0 }}>
        {preview.isError && <FailureState error={preview.error} retry={tryIt} />}
        {runId && <ActionResult id={runId} title={t('preview.runResult')} />}
        {previewId && <ActionResult id={previewId} title={t('preview.result')} />}
        {!runId && !previewId && !preview.isError && <Text c="dimmed">{t('preview.empty')}</Text>}
      </div>
      <RunDialog
        opened={asks}
        input={choice.input}
        systemName={system.name}
        personName={choice.needsPerson ? personName : null}
        permission={choice.permission}
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

interface ActionChoiceProps {
  actions: string[];
  action: string;
  onAction: (action: string) => void;
}

function ActionChoice({ actions, action, onAction }: ActionChoiceProps) {
  const { t } = useTranslation();
  if (actions.length === 0) return <Text c="dimmed">{t('preview.noActions')}</Text>;
  const groups = ACTION_GROUPS.map(({ name, actions: of }) => ({
    name,
    members: actions.filter((each) => of.includes(each)),
  })).filter(({ members }) => members.length > 0);
  return (
    <Radio.Group label={t('preview.action')} value={action} onChange={onAction}>
      {groups.map(({ name, members }) => (
        <div key={name} role="group" aria-label={t(`preview.groups.${name}`)}>
          {groups.length > 1 && (
            <p className={classes.group} aria-hidden>
              {t(`preview.groups.${name}`)}
            </p>
          )}
          <div className={classes.actions}>
            {members.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`provisioning.actions.${each}` as 'provisioning.actions.create')}
              />
            ))}
          </div>
        </div>
      ))}
    </Radio.Group>
  );
}

interface DeskButtonsProps {
  forPerson: boolean;
  ready: boolean;
  busy: boolean;
  onPreview: () => void;
  onRun: () => void;
}

function DeskButtons({ forPerson, ready, busy, onPreview, onRun }: DeskButtonsProps) {
  const { t } = useTranslation();
  const mayRun = useMay('action.run');
  return (
    <>
      <Group gap={8}>
        <Button leftSection={<IconEye size={16} aria-hidden />} loading={busy} disabled={!ready} onClick={onPreview}>
          {t('preview.preview')}
        </Button>
        {mayRun && (
          <Button
            variant="default"
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            disabled={!ready}
            onClick={onRun}
          >
            {forPerson ? t('preview.run') : t('preview.runWithoutPerson')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t('preview.promise')}
      </Text>
    </>
  );
}
