import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../graphql/data.js';
import { ConfirmAct } from '../../shell/parts/confirm-act.js';
import { runActionDocument } from '../action-queries.js';
import { useAction } from '../use-action.js';
import type { ActionInput } from '../../gql/graphql.js';
import type { Permission } from './use-permissions.js';
import { isRefusedByPreview } from './refused-call.js';

interface RunDialogProps {
  opened: boolean;
  input: ActionInput;
  systemName: string;
  /** Null for what is not about one person. */
  personName: string | null;
  permission: Permission | null;
  /** The preview made for the same choice, if there is one. */
  previewId: string | null;
  onClose: () => void;
  onStarted: (id: string) => void;
}

/** Says what will happen to whom and where, before it happens. */
export function RunDialog(props: RunDialogProps) {
  const { opened, input, systemName, personName, permission, previewId, onClose, onStarted } = props;
  const { t } = useTranslation();
  const run = useChange(runActionDocument, ['Actions', 'RunningActions']);
  const preview = useAction(previewId).data?.action;
  const writing = preview?.report?.calls.filter(({ blocked }) => isRefusedByPreview(blocked)) ?? [];
  const action = t(`provisioning.actions.${input.action}` as 'provisioning.actions.create');
  const start = async () => onStarted((await run.mutateAsync({ input })).runAction.id);
  return (
    <ConfirmAct
      opened={opened}
      title={runTitle(t, personName, systemName)}
      act={t('preview.runNow')}
      busy={run.isPending}
      error={run.error}
      onAct={() => void start().catch(() => undefined)}
      onClose={() => {
        run.reset();
        onClose();
      }}
    >
      <p style={{ marginTop: 0 }}>
        {runText(t, { action, name: personName, system: systemName, permission: permission?.displayName ?? null })}
      </p>
      {preview?.report && (
        <>
          <p>{t('preview.previewSaid', { count: writing.length })}</p>
          <ul style={{ paddingLeft: 20 }}>
            {writing.map(({ method, address }, index) => (
              <li key={index} className="mono" style={{ overflowWrap: 'anywhere' }}>
                {method} {address}
              </li>
            ))}
          </ul>
        </>
      )}
      {!previewId && <p>{t('preview.notPreviewed')}</p>}
    </ConfirmAct>
  );
}

const runTitle = (t: TFunction, person: string | null, system: string): string =>
  t('preview.runTitle', { name: person ?? system });

interface Told {
  action: string;
  name: string | null;
  system: string;
  permission: string | null;
}

function runText(t: TFunction, { action, name, system, permission }: Told): string {
  if (name === null) return t('preview.runSystem', { action, system });
  return permission === null
    ? t('preview.runText', { action, name, system })
    : t('preview.runPermission', { action, name, system, permission });
}
