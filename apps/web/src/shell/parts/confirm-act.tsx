import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from './refusal.js';

interface ConfirmActProps {
  opened: boolean;
  title: string;
  /** The verb on the button that does it. */
  act: string;
  busy: boolean;
  error: Error | null;
  destructive?: boolean;
  onAct: () => void;
  onClose: () => void;
  /** What will happen, in numbers and names. */
  children: ReactNode;
}

export function ConfirmAct({
  opened,
  title,
  act,
  busy,
  error,
  destructive,
  onAct,
  onClose,
  children,
}: ConfirmActProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <div style={{ marginBottom: 20 }}>{children}</div>
      <Refusal error={error} />
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button onClick={onAct} loading={busy} color={destructive ? 'red.8' : undefined} data-autofocus>
          {act}
        </Button>
      </Group>
    </Modal>
  );
}
