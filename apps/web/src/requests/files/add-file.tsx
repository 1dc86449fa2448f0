import { Alert, Button, FileButton, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AudienceChoice } from '../audience-choice.js';
import { type Audience, CONVERSATION_QUERIES } from '../request-queries.js';
import classes from '../requests.module.css';
import { refusalOf } from '../../messages/sayings.js';

export type FileKind = 'apiDocument' | 'other';

interface AddFileProps {
  requestId: string;
  kinds: FileKind[];
  atDesk: boolean;
}

/** One more file; why it was not taken, when it was not. */
export function AddFile({ requestId, kinds, atDesk }: AddFileProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [busy, setBusy] = useState<FileKind | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [audience, setAudience] = useState<Audience>('internal');
  const add = async (kind: FileKind, file: File | null): Promise<void> => {
    if (!file) return;
    setBusy(kind);
    const form = new FormData();
    form.set('kind', kind);
    if (atDesk) form.set('audience', audience);
    form.set('file', file);
    const response = await fetch(`/requests/${requestId}/attachments`, { method: 'POST', body: form }).catch(
      () => null,
    );
    setRefused(response?.ok ? null : refusalOf(await response?.json().catch(() => null)));
    setBusy(null);
    await Promise.all(CONVERSATION_QUERIES.map((name) => client.invalidateQueries({ queryKey: [name] })));
  };
  return (
    <>
      {refused && (
        <Alert color="red" variant="outline" role="alert">
          {refused}
        </Alert>
      )}
      <div className={classes.act}>
        {atDesk && <AudienceChoice label={t('requests.files.whoReads')} value={audience} onChange={setAudience} />}
        {kinds.map((kind) => {
          const label = kinds.length === 1 ? t('requests.files.add') : t(`requests.files.adds.${kind}`);
          return (
            <FileButton key={kind} onChange={(file) => void add(kind, file)} inputProps={{ 'aria-label': label }}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  loading={busy === kind}
                  leftSection={<IconUpload size={16} aria-hidden />}
                >
                  {label}
                </Button>
              )}
            </FileButton>
          );
        })}
      </div>
      <Text size="sm" c="dimmed">
        {t('requests.files.taken')}
      </Text>
    </>
  );
}
