import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface Expanding {
  kind: string;
  connector?: { repository: string; application: string } | null;
}

/** Of an expansion: which connector more is wanted of. `plain` where it stands in something that is clicked itself. */
export function MoreOf({ request: { kind, connector }, plain }: { request: Expanding; plain?: boolean }) {
  const { t } = useTranslation();
  if (kind !== 'expansion' || !connector) return null;
  const words = t('requests.moreOf', { name: connector.application });
  return (
    <span style={{ display: 'block', fontSize: 12 }} data-more-of={connector.repository}>
      {plain ? words : <Link to={`/connectors/${connector.repository}`}>{words}</Link>}
    </span>
  );
}
