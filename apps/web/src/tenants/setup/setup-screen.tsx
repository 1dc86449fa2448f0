import { Button, Group } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '../../graphql/data.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { Monogram } from '../../shell/parts/monogram.js';
import { Page, PageSkeleton } from '../../shell/parts/page.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { PreviewDesk } from '../../provisioning/preview/preview-desk.js';
import { PersonImportPanel } from '../../provisioning/persons/person-import-panel.js';
import { CorrelationForm } from '../system/correlation-form.js';
import { SystemMapping } from '../system/system-mapping.js';
import { SettingsForm } from '../settings/settings-form.js';
import { systemDocument, type System } from '../system-queries.js';
import { SetupSteps } from './setup-steps.js';
import { stepsFor, type SetupStep } from './steps.js';

/** The import after the system has its name, step by step; every step can be left and come back to. */
export function SetupScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const result = useData(systemDocument, { id });
  return (
    <ScreenGate permission="system.manage">
      <Loaded result={result} skeleton={<PageSkeleton />}>
        {({ system }) => <Setup system={system} />}
      </Loaded>
    </ScreenGate>
  );
}

function Setup({ system }: { system: System }) {
  const { t } = useTranslation();
  const params = useParams({ strict: false }) as { step: string };
  const steps = stepsFor(system.kind);
  const step = steps.find((each) => each === params.step) ?? 'settings';
  return (
    <Page
      title={system.name}
      mark={<Monogram name={system.application} size={44} />}
      line={
        <>
          {system.application} <span className="mono">{system.versionLabel}</span>
        </>
      }
      actions={
        <Button component={Link} to={`/systems/${system.id}`} variant="default">
          {t('setup.later')}
        </Button>
      }
    >
      <SetupSteps systemId={system.id} steps={steps} step={step} />
      <StepContent system={system} step={step} next={steps[steps.indexOf(step) + 1]} />
    </Page>
  );
}

function StepContent({ system, step, next }: { system: System; step: SetupStep; next: SetupStep | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const onDone = () => void navigate({ to: next ? `/systems/${system.id}/setup/${next}` : `/systems/${system.id}` });
  switch (step) {
    case 'settings':
      return <SettingsForm system={system} saveLabel={t('setup.saveAndContinue')} onDone={onDone} />;
    case 'correlation':
      return <CorrelationForm system={system} saveLabel={t('setup.saveAndContinue')} onDone={onDone} />;
    case 'mapping':
      return (
        <>
          <Group mb="md">
            <Button component={Link} to={`/systems/${system.id}/setup/${next}`}>
              {next === 'preview' ? t('setup.toPreview') : t('setup.toPersons')}
            </Button>
          </Group>
          <SystemMapping system={system} />
        </>
      );
    case 'preview':
      return <PreviewDesk system={system} />;
    case 'persons':
      return <PersonImportPanel systemId={system.id} />;
  }
}
