import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useChange } from '../../graphql/data.js';
import { day } from '../../messages/moments.js';
import { PlanRolloutButton } from '../../rollouts/plan-rollout-button.js';
import { Ball, Stage } from '../stage.js';
import { expandRequestDocument, moveRequestDocument, type MyRequest } from '../request-queries.js';

/** What the customer has to do now; nothing when it is somebody else's turn. */
export function NeedsYou({ request }: { request: MyRequest }) {
  const { t } = useTranslation();
  const { state, canonical, connector } = request;
  if (state === 'needsInfo') return <Questions request={request} />;
  if (state === 'draft')
    return (
      <Notice title={t('requests.draftTitle')}>
        <Button component={Link} to={`/requests/new?draft=${request.id}`}>
          {t('requests.continue')}
        </Button>
      </Notice>
    );
  if (state === 'existingConnector' && connector) return <Exists request={request} />;
  if (state === 'published' && connector) return <Available request={request} />;
  if (canonical) return <Joined canonical={canonical} />;
  return null;
}

function Notice({ title, children, good = false }: { title: string; children: ReactNode; good?: boolean }) {
  const Icon = good ? IconCircleCheck : IconAlertCircle;
  return (
    <Alert variant="outline" color={good ? 'green' : 'yellow'} icon={<Icon size={18} aria-hidden />} title={title}>
      {children}
    </Alert>
  );
}

function Questions({ request: { id, openQuestions } }: { request: MyRequest }) {
  const { t, i18n } = useTranslation();
  const place = `koppel-answers-${id}`;
  const [answers, setAnswers] = useState<Record<string, string>>(
    () => JSON.parse(localStorage.getItem(place) ?? '{}') as Record<string, string>,
  );
  const move = useChange(moveRequestDocument, ['MyRequest', 'MyRequests']);
  const type = (question: string, answer: string): void => {
    const next = { ...answers, [question]: answer };
    localStorage.setItem(place, JSON.stringify(next));
    setAnswers(next);
  };
  const send = async () => {
    const given = openQuestions.questions.map((question) => ({ question, answer: answers[question] ?? '' }));
    await move.mutateAsync({ id, step: { action: 'answer', details: { answers: given } } });
    localStorage.removeItem(place);
  };
  return (
    <Notice title={t('requests.questions')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send().catch(() => undefined);
        }}
      >
        <Stack gap="md">
          {openQuestions.dueOn && (
            <Text size="md">{t('requests.answerBy', { date: day(openQuestions.dueOn, i18n.language) })}</Text>
          )}
          {openQuestions.questions.map((question) => (
            <Textarea
              key={question}
              label={question}
              autosize
              minRows={1}
              value={answers[question] ?? ''}
              onChange={(event) => type(question, event.currentTarget.value)}
            />
          ))}
          {move.isError && (
            <Text c="var(--state-bad)" role="alert">
              {move.error.message}
            </Text>
          )}
          <div>
            <Button type="submit" loading={move.isPending}>
              {t('requests.answer')}
            </Button>
          </div>
        </Stack>
      </form>
    </Notice>
  );
}

/** It is there: look at it, import it, plan how it is rolled out. */
function Available({ request: { id, connector } }: { request: MyRequest }) {
  const { t } = useTranslation();
  const mayImport = useMay('system.manage');
  const { application, repository } = connector!;
  return (
    <Notice good title={t('requests.availableTitle', { application })}>
      <Group gap={8}>
        <Button component={Link} to={`/connectors/${repository}`}>
          {t('requests.similar.look')}
        </Button>
        {mayImport && (
          <Button component={Link} to={`/connectors/${repository}/import`} variant="default">
            {t('connector.import')}
          </Button>
        )}
        <PlanRolloutButton of={{ request: id }} />
      </Group>
    </Notice>
  );
}

/** How the request stands that this one was joined with. */
function Joined({ canonical }: { canonical: NonNullable<MyRequest['canonical']> }) {
  const { t } = useTranslation();
  const { reference, title, customerLabel, holder, holderSince, own } = canonical;
  return (
    <Notice title={t('requests.joinedWith', { reference, title })}>
      <Group gap={12}>
        <Stage label={customerLabel} />
        <Ball holder={holder} since={holderSince} own={own} />
        <Link to="/wishes" search={{ search: reference, closed: true } as never}>
          {t('requests.toWishes')}
        </Link>
      </Group>
    </Notice>
  );
}

function Exists({ request: { id, connector, cover } }: { request: MyRequest }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const expand = useChange(expandRequestDocument, ['MyRequests']);
  const lacking = cover?.uncovered ?? [];
  const ask = async () => {
    const { expandRequest } = await expand.mutateAsync({ id });
    void navigate({ to: '/requests/new', search: { draft: expandRequest.id, connector: connector?.id } });
  };
  return (
    <Notice title={t('requests.existsTitle', { application: connector!.application })}>
      <Stack gap="sm">
        {lacking.length > 0 && (
          <Text size="md">
            {t('requests.lacks', {
              list: lacking.map((one) => t(`desk.functions.${one}` as 'desk.functions.create')).join(', '),
            })}
          </Text>
        )}
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          <Button component={Link} to={`/connectors/${connector!.repository}`}>
            {t('requests.similar.look')}
          </Button>
          {lacking.length > 0 && (
            <Button variant="default" loading={expand.isPending} onClick={() => void ask().catch(() => undefined)}>
              {t('requests.extend')}
            </Button>
          )}
        </div>
      </Stack>
    </Notice>
  );
}
