import { ActionIcon, CopyButton, Group, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** An id in code letters, with a button that copies the whole. */
export function Copyable({ text, shown = text }: { text: string; shown?: string }) {
  const { t } = useTranslation();
  return (
    <Group gap={2} wrap="nowrap" component="span" style={{ display: 'inline-flex', minWidth: 0 }}>
      <span className="mono" title={text} style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {shown}
      </span>
      <CopyButton value={text} timeout={1500}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t('shell.copied') : t('shell.copy')}>
            <ActionIcon
              size={24}
              variant="subtle"
              color="gray"
              onClick={copy}
              aria-label={`${copied ? t('shell.copied') : t('shell.copy')} ${shown}`}
            >
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}
