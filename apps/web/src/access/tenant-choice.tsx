import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconBuilding, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChooseTenant } from './choose-tenant.js';
import { useViewer } from './viewer.js';

/** The tenant that is worked in; a choice for who works for more than one. */
export function TenantChoice() {
  const { t } = useTranslation();
  const { tenant, tenants } = useViewer();
  const choose = useChooseTenant();
  if (tenants.length === 0) return null;
  const name = tenant?.name ?? t('access.noTenant');
  if (tenants.length === 1) {
    return (
      <Text size="md" fw={500} truncate visibleFrom="sm" title={name}>
        {name}
      </Text>
    );
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton
          aria-label={t('access.tenantIs', { name })}
          style={{ display: 'flex', gap: 6, alignItems: 'center', minWidth: 0 }}
        >
          <IconBuilding size={16} aria-hidden />
          <Text size="md" fw={500} truncate visibleFrom="sm">
            {name}
          </Text>
          <IconSelector size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {tenants.map((each) => (
          <Menu.Item key={each.id} onClick={() => void choose(each.id)}>
            {each.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
