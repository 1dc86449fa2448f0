import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Audience } from './request-queries.js';

interface AudienceChoiceProps {
  label: string;
  value: Audience;
  onChange: (audience: Audience) => void;
}

/** Who is to read what comes next. */
export function AudienceChoice({ label, value, onChange }: AudienceChoiceProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={label}
      size="xs"
      value={value}
      onChange={(audience) => onChange(audience as Audience)}
      data={(['internal', 'customer'] as const).map((audience) => ({
        value: audience,
        label: t(`requests.audiences.${audience}`),
      }))}
    />
  );
}
