import { Button, Group, Input, PasswordInput, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exactMoment } from '../../messages/moments.js';
import { StateBadge } from '../../shell/parts/state-badge.js';
import type { SettingsFieldsPart } from './settings-parts.js';

interface SecretFieldProps {
  field: SettingsFieldsPart;
  /** Since when it is set; null when it is not, '' when nobody knows since when. */
  setAt: string | null;
  /** undefined = left as it is, null = to be cleared. */
  typed: string | null | undefined;
  problem: string | undefined;
  readOnly: boolean;
  onType: (value: string | null) => void;
  onForget: () => void;
}

/** Write-only: what is kept never comes back; it can be replaced or cleared. */
export function SecretField({ field, setAt, typed, problem, readOnly, onType, onForget }: SecretFieldProps) {
  const { t } = useTranslation();
  const common = {
    label: field.label,
    description: field.description,
    error: problem,
    disabled: field.disabled,
    withAsterisk: field.required,
    placeholder: field.placeholder ?? undefined,
    value: typed ?? '',
    readOnly,
    autoComplete: 'new-password',
    onChange: (event: { currentTarget: { value: string } }) => onType(event.currentTarget.value),
  };
  if (typed === null) {
    return (
      <Input.Wrapper label={field.label} description={field.description} withAsterisk={field.required} error={problem}>
        <Group gap={8} mt={4}>
          <StateBadge tone="attention">{t('settings.willBeCleared')}</StateBadge>
          <Button variant="default" size="xs" onClick={onForget}>
            {t('settings.keep', { label: field.label })}
          </Button>
        </Group>
      </Input.Wrapper>
    );
  }
  if (setAt !== null && typed === undefined) return <KeptSecret {...{ field, setAt, problem, onType, readOnly }} />;
  const input = field.type === 'textarea' ? <Textarea {...common} rows={field.rows ?? 3} /> : <PasswordInput {...common} visibilityToggleButtonProps={{ 'aria-label': t('settings.show') }} />; // prettier-ignore
  if (setAt === null) return input;
  return (
    <div>
      {input}
      <Button variant="subtle" size="xs" mt={4} onClick={onForget}>
        {t('settings.keep', { label: field.label })}
      </Button>
    </div>
  );
}

type KeptSecretProps = Pick<SecretFieldProps, 'field' | 'problem' | 'onType' | 'readOnly'> & { setAt: string };

function KeptSecret({ field, setAt, problem, onType, readOnly }: KeptSecretProps) {
  const { t, i18n } = useTranslation();
  return (
    <Input.Wrapper
      label={field.label}
      description={field.description}
      withAsterisk={field.required}
      error={problem}
      labelElement="div"
    >
      <Group gap={8} mt={4}>
        <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
          <IconLock size={16} stroke={1.6} aria-hidden />
          {setAt === '' ? t('settings.isSet') : t('settings.setOn', { moment: exactMoment(setAt, i18n.language) })}
        </span>
        {!readOnly && (
          <>
            <Button
              variant="default"
              size="xs"
              aria-label={t('settings.replaceLabel', { label: field.label })}
              onClick={() => onType('')}
            >
              {t('settings.replace')}
            </Button>
            <Button
              variant="default"
              size="xs"
              aria-label={t('settings.clearLabel', { label: field.label })}
              onClick={() => onType(null)}
            >
              {t('settings.clear')}
            </Button>
          </>
        )}
      </Group>
    </Input.Wrapper>
  );
}
