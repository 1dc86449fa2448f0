import {
  Avatar,
  Button,
  Group,
  Menu,
  SegmentedControl,
  Text,
  UnstyledButton,
  VisuallyHidden,
  useMantineColorScheme,
} from '@mantine/core';
import { IconCheck, IconLogout } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../messages/messages.js';
import { useLanguageChoice } from '../notifications/use-language-choice.js';
import { logOut } from './choose-tenant.js';
import { DemoPersons } from './demo-persons.js';
import { loginAddress, useViewer } from './viewer.js';
import classes from './account-menu.module.css';

/** The person's own corner: who they are, language, light or dark, and in the demo: being somebody else. */
export function AccountMenu() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const here = useRouterState({ select: (state) => state.location.href });
  const name = viewer.user?.name;
  return (
    <Group gap={8} wrap="nowrap">
      {!name && (
        <Button component="a" href={loginAddress(here)} size="xs">
          {t('access.logIn')}
        </Button>
      )}
      <Menu position="bottom-end" width={290} withinPortal>
        <Menu.Target>
          <UnstyledButton data-viewer={name} style={{ borderRadius: 14 }}>
            <Avatar size={28} radius={14} name={name} color="teal" variant="light" aria-hidden />
            <VisuallyHidden>{name ? t('access.accountOf', { name }) : t('access.preferences')}</VisuallyHidden>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={classes.menu}>
            <div className={classes.scrolled}>
              {name && (
                <div style={{ padding: '8px 12px' }}>
                  <Text fw={600} size="md">
                    {name}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {viewer.roles.map((role) => t(`access.roles.${role}` as 'access.roles.administrator')).join(', ')}
                    {viewer.tenant && ` · ${viewer.tenant.name}`}
                  </Text>
                </div>
              )}
              <Preferences />
              <DemoPersons returnTo={here} />
            </div>
            {name && (
              <>
                <Menu.Divider />
                <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void logOut()}>
                  {t('access.logOut')}
                </Menu.Item>
              </>
            )}
          </div>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function Preferences() {
  const { t, i18n } = useTranslation();
  const choose = useLanguageChoice();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const languages: Record<Language, string> = { en: 'English', nl: 'Nederlands' };
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('access.language')}</Menu.Label>
      {LANGUAGES.map((language) => (
        <Menu.Item
          key={language}
          lang={language}
          closeMenuOnClick={false}
          onClick={() => choose(language)}
          rightSection={i18n.language === language ? <IconCheck size={16} aria-label={t('access.chosen')} /> : null}
        >
          {languages[language]}
        </Menu.Item>
      ))}
      <Menu.Label>{t('access.theme')}</Menu.Label>
      <SegmentedControl
        fullWidth
        size="xs"
        mx={8}
        mb={8}
        aria-label={t('access.theme')}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
        data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`access.themes.${value}`) }))}
      />
    </>
  );
}
