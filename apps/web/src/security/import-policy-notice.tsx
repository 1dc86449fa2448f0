import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '../graphql/data.js';
import { importPolicyAnswerDocument } from './finding-queries.js';

const NAMED = 5;

/** Whether the tenant's policy stops the import of this version; false until it is known. */
export function useImportStopped(versionId: string): boolean {
  const answer = useData(importPolicyAnswerDocument, { versionId }).data?.importPolicyAnswer;
  return answer !== undefined && answer.mode === 'stop' && answer.unmet.length > 0;
}

/** What the tenant's policy says of a version, before it is imported; nothing when all is well. */
export function ImportPolicyNotice({ versionId, repository }: { versionId: string; repository: string }) {
  const { t } = useTranslation();
  const answer = useData(importPolicyAnswerDocument, { versionId }).data?.importPolicyAnswer;
  if (!answer || answer.unmet.length === 0) return null;
  const stops = answer.mode === 'stop';
  const findings = answer.unmet.flatMap((unmet) => unmet.findings);
  const Icon = stops ? IconHandStop : IconAlertTriangle;
  return (
    <Alert
      color={stops ? 'red' : 'yellow'}
      variant="outline"
      icon={<Icon size={18} aria-hidden />}
      data-policy={answer.mode}
    >
      <strong>{stops ? t('security.policy.stops') : t('security.policy.warns')}</strong>
      <ul style={{ margin: '4px 0 8px', paddingLeft: 18 }}>
        {answer.unmet.map(({ demand, partly }) => (
          <li key={demand}>
            {t(`security.policy.unmet.${partly ? 'partly' : demand}` as 'security.policy.unmet.needsReview')}
          </li>
        ))}
        {findings.slice(0, NAMED).map(({ rule, message, path, line }) => (
          <li key={rule + path + line}>
            <span className="mono">{rule}</span> {message} ({t('security.place', { path, line })})
          </li>
        ))}
        {findings.length > NAMED && <li>{t('security.policy.more', { count: findings.length - NAMED })}</li>}
      </ul>
      {stops && <p style={{ margin: '0 0 8px' }}>{t('security.policy.advice')}</p>}
      <Link to={`/connectors/${repository}`} search={{ version: versionId, tab: 'security' } as never}>
        {t('security.policy.look')}
      </Link>
    </Alert>
  );
}
