import { IconEye, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Audience } from './request-queries.js';
import classes from './requests.module.css';

/** At the desk: who reads this. */
export function AudienceMark({ audience }: { audience: string }) {
  const { t } = useTranslation();
  const internal = audience === 'internal';
  const Icon = internal ? IconLock : IconEye;
  return (
    <span className={internal ? `${classes.audience} ${classes.deskOnly}` : classes.audience} data-audience={audience}>
      <Icon size={14} aria-hidden /> {t(`requests.audiences.${audience as Audience}`)}
    </span>
  );
}
