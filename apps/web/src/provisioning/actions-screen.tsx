import { useTranslation } from 'react-i18next';
import { Page } from '../shell/parts/page.js';
import { ScreenGate } from '../shell/parts/screen-gate.js';
import { ActionHistory } from './action-history.js';

export function ActionsScreen() {
  const { t } = useTranslation();
  return (
    <ScreenGate permission="action.preview">
      <Page title={t('shell.places.actions')} line={t('runs.line')}>
        <ActionHistory size={50} />
      </Page>
    </ScreenGate>
  );
}
