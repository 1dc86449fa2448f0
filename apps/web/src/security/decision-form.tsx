import { Alert, Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { useChange } from '../graphql/data.js';
import { decideFindingDocument, type Finding } from './finding-queries.js';

const REFRESH = [
  'VersionFindings',
  'ReviewedConnectors',
  'Connector',
  'Catalog',
  'ImportPolicyAnswer',
  'SecurityCheck',
  'DeskRequest',
];
const DAY = 86_400_000;
const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** What this person can decide about the finding as it stands. */
function useChoices({ standing, question }: Finding): string[] {
  const mayApprove = useMay('finding.approve');
  if (question) return mayApprove && !question.own ? ['accept', 'refuse'] : ['refuse'];
  if (standing === 'open') return ['askAccept', 'falsePositive', 'notApplicable'];
  return standing === 'accepted' ? ['askAccept', 'reopen'] : ['reopen'];
}

/** Deciding about a finding. What is accepted needs a second person: who asks sees that, and who answers sees the question. */
export function DecisionForm({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const choices = useChoices(finding);
  const [kind, setKind] = useState(choices[0]!);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(dayFromNow(90));
  const decide = useChange(decideFindingDocument, REFRESH);
  const word = (choice: string) => t(`security.choices.${choice}` as 'security.choices.accept');
  return (
    <form
      aria-label={t('security.decide')}
      onSubmit={(event) => {
        event.preventDefault();
        decide.mutate({ input: { findingId: finding.id, kind, reason, until: kind === 'askAccept' ? until : null } });
      }}
    >
      <Stack gap="sm" maw={640}>
        {finding.question && <Question question={finding.question} />}
        <Group gap={12} align="flex-start">
          <Select
            label={t('security.decision')}
            w={280}
            allowDeselect={false}
            value={kind}
            onChange={(value) => setKind(value ?? kind)}
            data={choices.map((value) => ({ value, label: word(value) }))}
          />
          {kind === 'askAccept' && (
            <TextInput
              type="date"
              label={t('security.until')}
              value={until}
              min={dayFromNow(1)}
              max={dayFromNow(365)}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
          )}
        </Group>
        <Textarea
          label={t('security.reason')}
          description={kind === 'askAccept' ? t('security.fourEyes') : t('security.reasonHelp')}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {decide.isError && (
          <Alert color="red" variant="outline" role="alert">
            {decide.error.message}
          </Alert>
        )}
        <Group>
          <Button type="submit" variant="default" loading={decide.isPending} disabled={reason.trim().length < 10}>
            {word(kind)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Question({ question }: { question: NonNullable<Finding['question']> }) {
  const { t } = useTranslation();
  const { askedByName: name, until, own } = question;
  return <Text>{own ? t('security.questionOwn', { until }) : t('security.question', { name, until })}</Text>;
}
