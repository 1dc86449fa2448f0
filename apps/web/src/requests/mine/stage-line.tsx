import { useTranslation } from 'react-i18next';
import classes from './mine.module.css';

const LINE = ['received', 'beingAssessed', 'study', 'design', 'inDevelopment', 'inReview', 'available'] as const;

/** Where states beside the line stand on it; those that ended stand nowhere. */
const PLACE: Record<string, (typeof LINE)[number]> = {
  needsYou: 'beingAssessed',
  waitingForVendor: 'study',
  planned: 'design',
  tested: 'inReview',
};

/** The way of a request, and how far it has come. */
export function StageLine({ label }: { label: string }) {
  const { t } = useTranslation();
  const here = LINE.findIndex((one) => one === (PLACE[label] ?? label));
  if (here < 0) return null;
  return (
    <ol className={classes.line} aria-label={t('requests.way')}>
      {LINE.map((one, at) => (
        <li
          key={one}
          className={at < here ? classes.done : at === here ? classes.here : classes.ahead}
          aria-current={at === here ? 'step' : undefined}
        >
          {t(`requests.stages.${one}`)}
        </li>
      ))}
    </ol>
  );
}
