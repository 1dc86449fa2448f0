import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from '../access/account-menu.js';
import { TenantChoice } from '../access/tenant-choice.js';
import { NotificationBell } from '../notifications/notification-bell.js';
import { CommandPalette } from './command-palette.js';
import { LeftRail } from './left-rail.js';
import { RunningWork } from './running-work.js';
import { SearchEverything } from './search-everything.js';

export function Shell() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(close, [path, close]);
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 200, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={0}
      transitionDuration={120}
    >
      <a href="#content" className="skip-link">
        {t('shell.skip')}
      </a>
      <AppShell.Header px="md" style={{ borderColor: 'var(--line)' }}>
        <Group h="100%" gap="md" wrap="nowrap" justify="space-between">
          <Group gap={12} wrap="nowrap" style={{ minWidth: 0 }}>
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('shell.menu')} />
            <Link
              to="/"
              className="plain-link"
              aria-label={t('shell.home')}
              style={{ display: 'flex', alignItems: 'center', gap: 8, fontWeight: 600 }}
            >
              <img src="/koppel.svg" width={24} height={24} alt="" />
              <Text span fw={600} size="md" visibleFrom="xs">
                Koppel
              </Text>
            </Link>
            <TenantChoice />
          </Group>
          <SearchEverything />
          <Group gap={12} wrap="nowrap">
            <RunningWork />
            <NotificationBell />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p={8} style={{ borderColor: 'var(--line)', background: 'var(--subtle)' }}>
        <LeftRail />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
      <CommandPalette />
    </AppShell>
  );
}
