import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../request-queries.js';
import { AddFile, type FileKind } from './add-file.js';
import { AttachmentLine } from './attachment-line.js';

interface AttachmentsProps {
  requestId: string;
  attachments: Attachment[];
  /** What may be added, a button each. */
  kinds: FileKind[];
  /** The desk sees who reads what, and says so of what it adds. */
  atDesk?: boolean;
}

/** The files of a request: what is there, what was found in them, and one more. */
export function Attachments({ requestId, attachments, kinds, atDesk = false }: AttachmentsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={10}>
      {attachments.length === 0 && kinds.length === 0 && (
        <Text size="md" c="dimmed">
          {t('requests.files.none')}
        </Text>
      )}
      {attachments.map((attachment) => (
        <AttachmentLine key={attachment.id} requestId={requestId} attachment={attachment} atDesk={atDesk} />
      ))}
      {kinds.length > 0 && <AddFile requestId={requestId} kinds={kinds} atDesk={atDesk} />}
    </Stack>
  );
}
