import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeskChoice } from './desk-choice.js';
import { MessageChoice } from './message-choice.js';
import { PermissionChoice } from './permission-choice.js';

const CONTRACT_FIELDS = [
  'Department',
  'Title',
  'CostCenter',
  'CostBearer',
  'Employer',
  'Organization',
  'Location',
  'Team',
  'Division',
  'Type',
];

interface ActionAboutProps {
  systemId: string;
  choice: DeskChoice;
  choose: DeskChoice['choose'];
}

/** What an action is about beside a person: its operation, a set, a permission, a field of contracts. */
export function ActionAbout({ systemId, choice, choose }: ActionAboutProps) {
  const { t } = useTranslation();
  const { action, operations, operation, needsPermission, sets, set } = choice;
  return (
    <>
      {operations.length > 0 && (
        <Select
          label={action === 'uniqueness' ? t('preview.before') : t('preview.operation')}
          allowDeselect={false}
          value={operation}
          onChange={(value) => choose({ operation: value ?? undefined })}
          data={operations.map((each) => ({
            value: each,
            label: t(`provisioning.actions.${each}` as 'provisioning.actions.create'),
          }))}
        />
      )}
      {needsPermission ? (
        <PermissionChoice
          systemId={systemId}
          sets={sets}
          set={set}
          onSet={(value) => choose({ set: value })}
          permission={choice.permission}
          onPermission={choice.setPermission}
        />
      ) : (
        sets.length > 1 && (
          <Select
            label={action === 'resources' ? t('preview.resourceSet') : t('preview.permissionSet')}
            allowDeselect={false}
            value={set}
            onChange={(value) => choose({ set: value ?? '' })}
            data={sets.map((each) => ({ value: each, label: each === '' ? t('preview.mainSet') : each }))}
          />
        )
      )}
      {action === 'notification' && <MessageChoice message={choice.message} personId={choice.person} />}
      {action === 'resources' && (
        <Select
          label={t('preview.contractField')}
          description={t('preview.contractFieldHelp')}
          allowDeselect={false}
          value={choice.contractField}
          onChange={(value) => choice.setContractField(value ?? 'Department')}
          data={CONTRACT_FIELDS}
        />
      )}
    </>
  );
}
