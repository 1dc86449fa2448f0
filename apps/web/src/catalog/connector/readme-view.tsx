import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shell/parts/states.js';
import type { ConnectorVersion } from './connector-queries.js';
import SafeMarkdown from './safe-markdown.js';

/** The README as GitHub shows it. */
export default function ReadmeView({ version, onFile }: { version: ConnectorVersion; onFile: (path: string) => void }) {
  const { t } = useTranslation();
  if (!version.readme) return <EmptyState title={t('connector.noReadme')}>{t('connector.noReadmeText')}</EmptyState>;
  const folder = version.package.readme?.path.split('/').slice(0, -1).join('/') ?? '';
  return <SafeMarkdown text={version.readme} files={version.files} base={folder} onFile={onFile} />;
}
