import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../graphql/data.js';
import { fileSize } from '../../messages/moments.js';
import { Ago } from '../../shell/parts/ago.js';
import { StateBadge } from '../../shell/parts/state-badge.js';
import { AudienceMark } from '../audience-mark.js';
import {
  type Attachment,
  confirmAttachmentDocument,
  CONVERSATION_QUERIES,
  removeAttachmentDocument,
} from '../request-queries.js';
import classes from '../requests.module.css';

interface AttachmentLineProps {
  requestId: string;
  attachment: Attachment;
  atDesk: boolean;
}

/** One file. The side that added it may take it away, and says whether what was found in it is meant to be there. */
export function AttachmentLine({ requestId, attachment, atDesk }: AttachmentLineProps) {
  const { t } = useTranslation();
  const confirm = useChange(confirmAttachmentDocument, CONVERSATION_QUERIES);
  const remove = useChange(removeAttachmentDocument, CONVERSATION_QUERIES);
  const { id, name, quarantined } = attachment;
  const own = attachment.byDesk === atDesk;
  const failure = confirm.error ?? remove.error;
  return (
    <div>
      <div className={classes.act}>
        {quarantined ? (
          <Text size="md" fw={500} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
        ) : (
          <Anchor href={`/requests/${requestId}/attachments/${id}`} size="md" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Anchor>
        )}
        <AboutFile attachment={attachment} />
        {atDesk && <ForDesk attachment={attachment} />}
        {own && !quarantined && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            loading={remove.isPending}
            onClick={() => remove.mutate({ id })}
            aria-label={t('requests.files.removeNamed', { name })}
          >
            {t('requests.files.remove')}
          </Button>
        )}
      </div>
      {quarantined && (
        <Found attachment={attachment}>
          {own ? (
            <Group gap={8}>
              <Button color="red.8" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
                {t('requests.files.takeAway')}
              </Button>
              <Button variant="default" loading={confirm.isPending} onClick={() => confirm.mutate({ id })}>
                {t('requests.files.confirm')}
              </Button>
            </Group>
          ) : (
            t('requests.files.waits', { name: attachment.uploaderName })
          )}
        </Found>
      )}
      {failure && (
        <Text size="sm" c="var(--state-bad)" role="alert">
          {failure.message}
        </Text>
      )}
    </div>
  );
}

/** Who reads it, and whether anything looked for personal data in it. */
function ForDesk({ attachment: { audience, scan } }: { attachment: Attachment }) {
  const { t } = useTranslation();
  return (
    <>
      {!scan.searched && <StateBadge tone="unknown">{t('requests.files.notSearched')}</StateBadge>}
      <AudienceMark audience={audience} />
    </>
  );
}

function AboutFile({ attachment: { kind, size, uploaderName, at } }: { attachment: Attachment }) {
  const { t, i18n } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {kind === 'apiDocument' && `${t('requests.files.apiDocument')} · `}
      {fileSize(size, i18n.language)} · {uploaderName} · <Ago moment={at} />
    </Text>
  );
}

/** What was found in the file, and what can be done about it. */
function Found({ attachment: { scan }, children }: { attachment: Attachment; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Alert
      mt={6}
      color="yellow"
      variant="outline"
      icon={<IconShieldExclamation size={18} aria-hidden />}
      title={t('requests.files.found')}
    >
      <ul style={{ margin: '0 0 10px', paddingLeft: 18 }}>
        {scan.findings.slice(0, 5).map(({ of, line, sample, name }) => (
          <li key={`${line} ${sample}`}>
            {t(`requests.files.${of as 'secret' | 'person'}`, { line, name: name ?? '' })}{' '}
            <span className="mono">{sample}</span>
          </li>
        ))}
      </ul>
      {children}
    </Alert>
  );
}
