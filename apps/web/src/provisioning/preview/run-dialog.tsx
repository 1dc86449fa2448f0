import { useTranslation } from 'react-i18next';
import { useChange } from '../../graphql/data.js';
import { ConfirmAct } from '../../shell/parts/confirm-act.js';
import { runActionDocument } from '../action-queries.js';
import { useAction } from '../use-action.js';
import type { Permission } from './permission-choice.js';

interface RunDialogProps {
  opened: boolean;
  input: { systemId: string; personId?: string; action: string; permissionSet?: string; permission?: unknown };
  systemName: string;
  personName: string;
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
  const writing = preview?.report?.calls.filter(({ blocked }) => blocked === 'wouldWrite') ?? [];
  const action = t(`provisioning.actions.${input.action}` as 'provisioning.actions.create');
  const start = async () => onStarted((await run.mutateAsync({ input })).runAction.id);
  return (
    <ConfirmAct
      opened={opened}
      title={t('preview.runTitle', { name: personName })}
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
        {permission
          ? t('preview.runPermission', {
              action,
              name: personName,
              system: systemName,
              permission: permission.displayName,
            })
          : t('preview.runText', { action, name: personName, system: systemName })}
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
