import { Menu, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { loginAddress, useViewer } from './viewer.js';

/** Only in the demo: one click to be somebody with another role. */
export function DemoPersons({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation();
  const { demo } = useViewer();
  if (!demo) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('access.logInAs')}</Menu.Label>
      {demo.persons.map(({ subject, name, role, tenant }) => {
        const roleName = t(`access.roles.${role}` as 'access.roles.administrator', { defaultValue: role });
        return (
          <Menu.Item
            key={subject}
            component="a"
            href={loginAddress(returnTo, subject)}
            aria-label={[name, roleName, tenant].filter(Boolean).join(', ')}
          >
            <Text size="md">{name}</Text>
            <Text size="xs" c="dimmed">
              {[roleName, tenant].filter(Boolean).join(' · ')}
            </Text>
          </Menu.Item>
        );
      })}
    </>
  );
}
