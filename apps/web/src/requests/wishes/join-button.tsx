import { Button } from '@mantine/core';
import { IconThumbUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { loginAddress, useMay, useViewer } from '../../access/viewer.js';
import { useChange } from '../../graphql/data.js';
import { leaveRequestDocument, type Wish } from '../request-queries.js';
import { JoinWish } from './join-wish.js';

/** What the reader's own organisation has to do with a wish: it is its own, it wants it too, or it can say so. */
export function JoinButton({ wish: { id, title, own, joined, open } }: { wish: Wish }) {
  const { t } = useTranslation();
  const may = useMay('request.own');
  const { user } = useViewer();
  const leave = useChange(leaveRequestDocument, ['Wishes']);
  if (own) return <Link to={`/requests/${id}`}>{t('requests.wishes.own')}</Link>;
  if (joined)
    return (
      <Button
        variant="subtle"
        loading={leave.isPending}
        leftSection={<IconThumbUp size={16} aria-hidden />}
        onClick={() => leave.mutate({ id })}
        aria-label={t('requests.wishes.leaveNamed', { title })}
      >
        {t('requests.wishes.joined')}
      </Button>
    );
  if (!open) return null;
  if (!user)
    return (
      <Button
        component="a"
        href={loginAddress('/wishes')}
        variant="default"
        aria-label={t('requests.wishes.joinNamed', { title })}
      >
        {t('requests.wishes.join')}
      </Button>
    );
  return may ? <JoinWish id={id} title={title} /> : null;
}
