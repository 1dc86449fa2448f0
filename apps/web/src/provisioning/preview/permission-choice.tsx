import { Loader, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Permission, usePermissions } from './use-permissions.js';

interface PermissionChoiceProps {
  systemId: string;
  sets: string[];
  set: string;
  onSet: (set: string) => void;
  permission: Permission | null;
  onPermission: (permission: Permission | null) => void;
}

const keyOf = (permission: Permission): string => JSON.stringify(permission.identification);

/** Which permission of which set; the target itself is asked what there is. */
export function PermissionChoice({ systemId, sets, set, onSet, permission, onPermission }: PermissionChoiceProps) {
  const { t } = useTranslation();
  const { permissions, state, problem } = usePermissions(systemId, set);
  const options = [...new Map(permissions.map((each) => [keyOf(each), each])).entries()];
  return (
    <>
      {sets.length > 1 && (
        <Select
          label={t('preview.permissionSet')}
          allowDeselect={false}
          value={set}
          onChange={(value) => onSet(value ?? '')}
          data={sets.map((each) => ({ value: each, label: each === '' ? t('preview.mainSet') : each }))}
        />
      )}
      <Select
        label={t('preview.permission')}
        placeholder={t('settings.choose')}
        searchable
        allowDeselect={false}
        limit={200}
        rightSection={state === 'loading' ? <Loader size={14} /> : undefined}
        value={permission && keyOf(permission)}
        onChange={(key) => onPermission(options.find(([each]) => each === key)?.[1] ?? null)}
        data={options.map(([value, { displayName }]) => ({ value, label: displayName }))}
        nothingFoundMessage={state === 'loading' ? t('shell.searching') : t('permissions.none')}
      />
      {problem && (
        <Text size="sm" c="var(--state-bad)" role="alert">
          {problem}
        </Text>
      )}
    </>
  );
}
