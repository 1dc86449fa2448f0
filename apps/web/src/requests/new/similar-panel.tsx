import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '../../graphql/data.js';
import { similarDocument } from '../request-queries.js';
import { JoinWish } from '../wishes/join-wish.js';

/** What exists already, and what others asked for: while the name is typed. */
export function SimilarPanel({ name, onJoined }: { name: string; onJoined: () => void }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(name.trim(), 250);
  const result = useData(similarDocument, { name: settled }, { enabled: settled.length > 2, keep: true });
  const connectors = result.data?.connectors.items ?? [];
  const wishes = (result.data?.similarRequests ?? []).filter(({ own }) => !own);
  if (settled.length <= 2 || (connectors.length === 0 && wishes.length === 0)) return <div role="status" />;
  return (
    <Alert
      variant="outline"
      color="gray"
      role="status"
      icon={<IconInfoCircle size={18} aria-hidden />}
      title={t('requests.similar.title')}
    >
      <Stack gap={10}>
        {connectors.map(({ id, application, repository }) => (
          <Group key={id} gap={8} justify="space-between">
            <Text size="md">{t('requests.similar.exists', { application })}</Text>
            <Group gap={8}>
              <Button component={Link} to={`/connectors/${repository}`} variant="default">
                {t('requests.similar.look')}
              </Button>
              <Button
                component={Link}
                to={`/requests/new?connector=${id}&name=${encodeURIComponent(application)}`}
                variant="default"
              >
                {t('requests.extend')}
              </Button>
            </Group>
          </Group>
        ))}
        {wishes.map(({ id, title, reference, votes, joined }) => (
          <Group key={id} gap={8} justify="space-between">
            <Text size="md">{t('requests.similar.asked', { count: votes + 1, title, reference })}</Text>
            {joined ? (
              <Text size="md">{t('requests.wishes.joined')}</Text>
            ) : (
              <JoinWish id={id} title={title} onJoined={onJoined} />
            )}
          </Group>
        ))}
      </Stack>
    </Alert>
  );
}
