import { Checkbox, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SettingsFieldsPart } from './settings-parts.js';

interface OpenFieldProps {
  field: SettingsFieldsPart;
  value: string | boolean;
  problem: string | undefined;
  readOnly: boolean;
  onType: (value: string | boolean) => void;
}

/** One field that is no secret, as its type wants it: line, lines, tick, one of a few, one of many. */
export function OpenField({ field, value, problem, readOnly, onType }: OpenFieldProps) {
  const { t } = useTranslation();
  const common = {
    label: field.label,
    description: field.description,
    error: problem,
    disabled: field.disabled,
  };
  const text = String(value);
  const options = field.options.filter(
    (option, index, all) => all.findIndex((each) => each.value === option.value) === index,
  );
  switch (field.type) {
    case 'checkbox':
      return (
        <Checkbox
          {...common}
          checked={value === true}
          readOnly={readOnly}
          onChange={(event) => onType(event.currentTarget.checked)}
        />
      );
    case 'radio':
      return (
        <Radio.Group {...common} withAsterisk={field.required} value={text} onChange={onType} readOnly={readOnly}>
          <Stack gap={8} mt={6}>
            {options.map((option) => (
              <Radio key={option.value} value={option.value} label={option.label} disabled={field.disabled} />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'select':
      return (
        <Select
          {...common}
          withAsterisk={field.required}
          placeholder={field.placeholder ?? t('settings.choose')}
          data={options}
          value={text === '' ? null : text}
          onChange={(chosen) => onType(chosen ?? '')}
          readOnly={readOnly}
          searchable={options.length > 12}
        />
      );
    case 'textarea':
      return (
        <Textarea
          {...common}
          withAsterisk={field.required}
          placeholder={field.placeholder ?? undefined}
          rows={field.rows ?? 4}
          value={text}
          readOnly={readOnly}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          withAsterisk={field.required}
          placeholder={field.placeholder ?? undefined}
          value={text}
          readOnly={readOnly}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      );
  }
}
