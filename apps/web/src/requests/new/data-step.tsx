import { Checkbox, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestForm } from '../request-queries.js';
import { ANSWERS, type StepProps } from './form-steps.js';

export function DataStep({ form, type, problem }: StepProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('requests.form.credentialIsOwn')}
        description={t('requests.form.credentialIsOwnHelp')}
        withAsterisk
        value={form.credentialIsOwn ?? ''}
        error={problem('credentialIsOwn')}
        onChange={(credentialIsOwn) => type({ credentialIsOwn })}
      >
        <Group gap={16} mt={8}>
          {ANSWERS.map((value) => (
            <Radio key={value} value={value} label={t(`desk.answers.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={t('requests.form.fields')}
        description={t('requests.form.fieldsHelp')}
        autosize
        minRows={3}
        defaultValue={form.fields.map(({ name, purpose }) => (purpose ? `${name}: ${purpose}` : name)).join('\n')}
        onChange={(event) => type({ fields: fieldsOf(event.currentTarget.value) })}
      />
      <TextInput
        label={t('requests.form.correlationKey')}
        description={t('requests.form.correlationKeyHelp')}
        value={form.correlationKey}
        onChange={(event) => type({ correlationKey: event.currentTarget.value })}
      />
      <TextInput
        label={t('requests.form.vendorContact')}
        value={form.vendorContact}
        onChange={(event) => type({ vendorContact: event.currentTarget.value })}
      />
      <Checkbox
        label={t('requests.form.mayNameUs')}
        checked={form.mayNameUs}
        onChange={(event) => type({ mayNameUs: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('requests.form.willingToHelp')}
        checked={form.willingToHelp}
        onChange={(event) => type({ willingToHelp: event.currentTarget.checked })}
      />
      <Textarea
        label={t('requests.form.otherCustomers')}
        description={t('requests.form.otherCustomersHelp')}
        autosize
        value={form.otherCustomers}
        error={problem('otherCustomers')}
        onChange={(event) => type({ otherCustomers: event.currentTarget.value })}
      />
      <Textarea
        label={t('requests.form.remarks')}
        autosize
        minRows={2}
        value={form.remarks}
        onChange={(event) => type({ remarks: event.currentTarget.value })}
      />
    </Stack>
  );
}

/** One field a line, its purpose after a colon. */
const fieldsOf = (text: string): RequestForm['fields'] =>
  text.split('\n').flatMap((line) => {
    const [name = '', ...purpose] = line.split(':');
    return name.trim() === '' ? [] : [{ name: name.trim(), purpose: purpose.join(':').trim() }];
  });
