import { Alert, Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { IconShieldExclamation, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../graphql/data.js';
import { fileSize } from '../messages/moments.js';
import { confirmAttachmentDocument, type MyRequest, removeAttachmentDocument } from './request-queries.js';

type Attachment = MyRequest['attachments'][number];

interface AttachmentsProps {
  requestId: string;
  attachments: Attachment[];
  kind: 'apiDocument' | 'other';
}

/** The files of a request: what is there, what was found in them, and one more. */
export function Attachments({ requestId, attachments, kind }: AttachmentsProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const add = async (file: File | null): Promise<void> => {
    if (!file) return;
    setBusy(true);
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', file);
    const response = await fetch(`/requests/${requestId}/attachments`, { method: 'POST', body: form }).catch(
      () => null,
    );
    const answer = (await response?.json().catch(() => null)) as { message?: string } | null;
    setRefused(response?.ok ? null : (answer?.message ?? t('shell.failure.unreachable')));
    setBusy(false);
    await client.invalidateQueries({ queryKey: ['MyRequest'] });
  };
  return (
    <Stack gap={10}>
      {attachments.map((attachment) => (
        <AttachmentLine key={attachment.id} requestId={requestId} attachment={attachment} />
      ))}
      {refused && (
        <Alert color="red" variant="outline" role="alert">
          {refused}
        </Alert>
      )}
      <Group gap={10}>
        <FileButton onChange={(file) => void add(file)} inputProps={{ 'aria-label': t('requests.files.add') }}>
          {(props) => (
            <Button {...props} variant="default" loading={busy} leftSection={<IconUpload size={16} aria-hidden />}>
              {t('requests.files.add')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('requests.files.taken')}
        </Text>
      </Group>
    </Stack>
  );
}

function AttachmentLine({ requestId, attachment }: { requestId: string; attachment: Attachment }) {
  const { t, i18n } = useTranslation();
  const confirm = useChange(confirmAttachmentDocument, ['MyRequest']);
  const remove = useChange(removeAttachmentDocument, ['MyRequest']);
  const { id, name, size, quarantined, scan, byDesk } = attachment;
  const failure = confirm.error ?? remove.error;
  const removing = !byDesk && (
    <Button
      variant="subtle"
      color="gray"
      loading={remove.isPending}
      onClick={() => remove.mutate({ id })}
      aria-label={t('requests.files.removeNamed', { name })}
    >
      {t('requests.files.remove')}
    </Button>
  );
  return (
    <div>
      <Group gap={10} wrap="wrap">
        {quarantined ? (
          <Text size="md" fw={500} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
        ) : (
          <Anchor href={`/requests/${requestId}/attachments/${id}`} size="md" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Anchor>
        )}
        <Text size="sm" c="dimmed">
          {fileSize(size, i18n.language)}
        </Text>
        {!quarantined && removing}
      </Group>
      {quarantined && (
        <Alert
          mt={6}
          color="yellow"
          variant="outline"
          icon={<IconShieldExclamation size={18} aria-hidden />}
          title={t('requests.files.found')}
        >
          <ul style={{ margin: '0 0 10px', paddingLeft: 18 }}>
            {scan.findings.slice(0, 5).map(({ of, line, sample, name: beside }) => (
              <li key={`${line} ${sample}`}>
                {t(`requests.files.${of as 'secret' | 'person'}`, { line, name: beside ?? '' })}{' '}
                <span className="mono">{sample}</span>
              </li>
            ))}
          </ul>
          <Group gap={8}>
            <Button color="red.8" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
              {t('requests.files.takeAway')}
            </Button>
            <Button variant="default" loading={confirm.isPending} onClick={() => confirm.mutate({ id })}>
              {t('requests.files.confirm')}
            </Button>
          </Group>
        </Alert>
      )}
      {failure && (
        <Text size="sm" c="var(--state-bad)" role="alert">
          {failure.message}
        </Text>
      )}
    </div>
  );
}
