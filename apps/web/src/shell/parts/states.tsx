import { Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconMoodEmpty } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { loginAddress, useViewer } from '../../access/viewer.js';
import { RequestFailure } from '../../graphql/request.js';

interface NoticeProps {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  role?: 'alert' | 'status';
  /** h1 where the notice is the whole screen. */
  heading?: 'h1' | 'h2';
}

function Notice({ icon, title, children, actions, role, heading = 'h2' }: NoticeProps) {
  return (
    <Stack gap={8} align="flex-start" py={40} px={8} maw={560} role={role}>
      <Group gap={10} wrap="nowrap" align="flex-start">
        <span style={{ color: 'var(--state-idle)', display: 'flex', marginTop: 1 }}>{icon}</span>
        <Text fw={600} size="lg" component={heading} m={0}>
          {title}
        </Text>
      </Group>
      {children && (
        <Text size="md" c="dimmed" component="div">
          {children}
        </Text>
      )}
      {actions && <Group gap={8}>{actions}</Group>}
    </Stack>
  );
}

/** Why a list is empty, and the next step. */
export function EmptyState(props: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return <Notice icon={<IconMoodEmpty size={22} stroke={1.6} aria-hidden />} {...props} />;
}

/** What failed, what was kept, and "try again"; or that one may not see this. */
export function FailureState({ error, retry }: { error: Error; retry?: () => void }) {
  const { t } = useTranslation();
  const code = error instanceof RequestFailure ? error.code : 'INTERNAL';
  if (code === 'NOT_LOGGED_IN' || code === 'NOT_ALLOWED') return <NotAllowed message={error.message} />;
  return (
    <Notice
      role="alert"
      icon={<IconAlertTriangle size={22} stroke={1.6} aria-hidden />}
      title={code === 'NOT_FOUND' ? t('shell.failure.notFound') : t('shell.failure.title')}
      actions={
        retry && (
          <Button variant="default" onClick={retry}>
            {t('shell.failure.retry')}
          </Button>
        )
      }
    >
      {code === 'UNREACHABLE' ? t('shell.failure.unreachable') : error.message}
    </Notice>
  );
}

export function NotAllowed({ message, heading }: { message?: string; heading?: 'h1' | 'h2' }) {
  const { t } = useTranslation();
  const { user } = useViewer();
  const here = useRouterState({ select: (state) => state.location.href });
  return (
    <Notice
      heading={heading}
      icon={<IconLock size={22} stroke={1.6} aria-hidden />}
      title={user ? t('shell.failure.notAllowed') : t('shell.failure.notLoggedIn')}
      actions={
        !user && (
          <Button component="a" href={loginAddress(here)}>
            {t('access.logIn')}
          </Button>
        )
      }
    >
      {message ?? (user ? t('shell.failure.askAdministrator') : t('shell.failure.comeBack'))}
    </Notice>
  );
}
