import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Attachments } from '../files/attachments.js';
import type { MyRequest } from '../request-queries.js';
import type { StepProps } from './form-steps.js';

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
    </Stack>
  );
}
