import { Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Attachments } from '../files/attachments.js';
import type { MyRequest } from '../request-queries.js';
import { ANSWERS, type StepProps } from './form-steps.js';

export function DocumentStep({ form, type, problem, request }: StepProps & { request: MyRequest | undefined }) {
  const { t } = useTranslation();
  const given = form.apiDocumentation;
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('requests.form.apiDocumentation')}
        description={t('requests.form.apiDocumentationHelp')}
        withAsterisk
        value={given?.kind ?? ''}
        error={given === null || given === undefined ? problem('apiDocumentation') : undefined}
        onChange={(kind) => type({ apiDocumentation: { kind, url: given?.url ?? '' } })}
      >
        <Stack gap={8} mt={8}>
          {(['file', 'url', 'unknown'] as const).map((value) => (
            <Radio key={value} value={value} label={t(`requests.documents.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {given?.kind === 'url' && (
        <TextInput
          label={t('requests.form.documentUrl')}
          placeholder="https://"
          value={given.url}
          error={problem('apiDocumentation')}
          onChange={(event) => type({ apiDocumentation: { kind: 'url', url: event.currentTarget.value } })}
        />
      )}
      {given?.kind === 'file' &&
        (request ? (
          <Attachments
            requestId={request.id}
            kinds={['apiDocument']}
            attachments={request.attachments.filter(({ kind }) => kind === 'apiDocument')}
          />
        ) : (
          <Text c="dimmed">{t('requests.nameFirst')}</Text>
        ))}
      <Textarea
        label={t('requests.form.authentication')}
        description={t('requests.form.authenticationHelp')}
        autosize
        value={form.authentication}
        error={problem('authentication')}
        onChange={(event) => type({ authentication: event.currentTarget.value })}
      />
      <TestEnvironment form={form} type={type} problem={problem} />
    </Stack>
  );
}

function TestEnvironment({ form, type, problem }: StepProps) {
  const { t } = useTranslation();
  return (
    <>
      <Radio.Group
        label={t('requests.form.testEnvironment')}
        value={form.testEnvironment ?? ''}
        onChange={(testEnvironment) => type({ testEnvironment })}
      >
        <Group gap={16} mt={8}>
          {ANSWERS.map((value) => (
            <Radio key={value} value={value} label={t(`desk.answers.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      {form.testEnvironment === 'yes' && (
        <TextInput
          label={t('requests.form.testEnvironmentContact')}
          value={form.testEnvironmentContact}
          error={problem('testEnvironmentContact')}
          onChange={(event) => type({ testEnvironmentContact: event.currentTarget.value })}
        />
      )}
    </>
  );
}
