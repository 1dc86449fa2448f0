import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlaces } from './places.js';
import classes from './left-rail.module.css';

/** What this role uses, and nothing else. */
export function LeftRail() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('shell.mainMenu')}>
      <ul className={classes.list}>
        {usePlaces().map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={classes.place} activeProps={{ className: classes.here, 'aria-current': 'page' }}>
              <Icon size={18} stroke={1.6} aria-hidden />
              {t(`shell.places.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
