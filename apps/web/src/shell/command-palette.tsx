import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconLanguage, IconSearch, IconSunMoon, IconUserBolt } from '@tabler/icons-react';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { loginAddress, useViewer } from '../access/viewer.js';
import { useLanguageChoice } from '../notifications/use-language-choice.js';
import { usePlaces } from './places.js';

/** Ctrl K: everything that can be done from anywhere, by its name. */
export function CommandPalette() {
  const { t, i18n } = useTranslation();
  const chooseLanguage = useLanguageChoice();
  const navigate = useNavigate();
  const places = usePlaces();
  const { demo } = useViewer();
  const { setColorScheme } = useMantineColorScheme();
  const here = useRouterState({ select: (state) => state.location.href });
  const language = i18n.language === 'nl' ? 'en' : 'nl';
  const actions: SpotlightActionData[] = [
    ...places.map(({ to, name, icon: Icon }) => ({
      id: to,
      label: t('shell.goTo', { place: t(`shell.places.${name}`) }),
      leftSection: <Icon size={18} aria-hidden />,
      onClick: () => void navigate({ to }),
    })),
    ...(['light', 'dark', 'auto'] as const).map((scheme) => ({
      id: `theme-${scheme}`,
      label: t('shell.useTheme', { theme: t(`access.themes.${scheme}`) }),
      leftSection: <IconSunMoon size={18} aria-hidden />,
      onClick: () => setColorScheme(scheme),
    })),
    {
      id: 'language',
      label: language === 'nl' ? 'Nederlands' : 'English',
      leftSection: <IconLanguage size={18} aria-hidden />,
      onClick: () => chooseLanguage(language),
    },
    ...(demo?.persons ?? []).map(({ subject, name, role }) => ({
      id: `as-${subject}`,
      label: `${t('access.logInAs')} ${name}`,
      description: t(`access.roles.${role}` as 'access.roles.administrator', { defaultValue: role }),
      leftSection: <IconUserBolt size={18} aria-hidden />,
      onClick: () => location.assign(loginAddress(here, subject)),
    })),
  ];
  return (
    <Spotlight
      actions={actions}
      shortcut="mod + K"
      nothingFound={t('shell.noCommand')}
      highlightQuery
      limit={12}
      transitionProps={{ duration: 100 }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('shell.commands'),
        'aria-label': t('shell.commands'),
      }}
    />
  );
}
