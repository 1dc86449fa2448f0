import { Button, CopyButton, Group, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './feasibility.module.css';
import type { Report } from './feasibility-queries.js';

/** The list to send to the vendor, in the language that the vendor reads. */
export function VendorQuestions({ questions }: { questions: Report['questions'] }) {
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState<'en' | 'nl'>(i18n.language.startsWith('nl') ? 'nl' : 'en');
  if (questions.length === 0) return null;
  const texts = questions.map((question) => question[language]);
  return (
    <section aria-label={t('feasibility.questions')}>
      <Group justify="space-between" mb={8}>
        <h2 className={classes.heading}>{t('feasibility.questions')}</h2>
        <Group gap={8}>
          <SegmentedControl
            size="xs"
            aria-label={t('feasibility.questionsIn')}
            value={language}
            onChange={(value) => setLanguage(value as 'en' | 'nl')}
            data={[
              { value: 'en', label: 'English' },
              { value: 'nl', label: 'Nederlands' },
            ]}
          />
          <CopyButton value={texts.map((text, at) => `${at + 1}. ${text}`).join('\n')} timeout={1500}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? t('feasibility.copied') : t('feasibility.copyQuestions')}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Group>
      <ol lang={language} style={{ margin: 0, paddingLeft: 22 }}>
        {texts.map((text) => (
          <li key={text} style={{ padding: '4px 0' }}>
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
