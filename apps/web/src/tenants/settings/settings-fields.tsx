import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OpenField } from './open-field.js';
import { SecretField } from './secret-field.js';
import type { Typed } from './settings-draft.js';
import { inOrder, shownValue, type KeptValue, type SettingsFieldsPart } from './settings-parts.js';

interface SettingsFieldsProps {
  fields: readonly SettingsFieldsPart[];
  kept: readonly KeptValue[];
  typed: Typed;
  /** By key of the field: a sentence. */
  problems: Record<string, string>;
  readOnly?: boolean;
  onType?: (key: string, value: string | boolean | null) => void;
  onForget?: (key: string) => void;
}

/** The fields of a connector's form, required ones first. */
export function SettingsFields({ fields, kept, typed, problems, readOnly, onType, onForget }: SettingsFieldsProps) {
  const { t } = useTranslation();
  const ordered = inOrder(fields);
  const firstOptional = ordered.findIndex(({ required }) => !required);
  return (
    <Stack gap={16}>
      {ordered.map((field, index) => {
        const keptValue = kept.find(({ key }) => key.toLowerCase() === field.key.toLowerCase());
        const common = { field, problem: problems[field.key], readOnly: readOnly ?? false };
        return (
          <div key={field.key} data-setting={field.key}>
            {index === firstOptional && index > 0 && (
              <h2 style={{ margin: '8px 0 12px', fontSize: 14, paddingTop: 16, borderTop: '1px solid var(--line)' }}>
                {t('settings.optional')}
              </h2>
            )}
            {field.secret ? (
              <SecretField
                {...common}
                setAt={keptValue?.isSet ? (keptValue.setAt ?? '') : null}
                typed={typed[field.key] as string | null | undefined}
                onType={(value) => onType?.(field.key, value)}
                onForget={() => onForget?.(field.key)}
              />
            ) : (
              <OpenField
                {...common}
                value={shownValue(field, typed[field.key], keptValue)}
                onType={(value) => onType?.(field.key, value)}
              />
            )}
          </div>
        );
      })}
    </Stack>
  );
}
