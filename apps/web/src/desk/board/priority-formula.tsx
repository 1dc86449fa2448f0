import { useTranslation } from 'react-i18next';
import { day } from '../../messages/moments.js';
import type { DeskRequest } from '../desk-queries.js';
import classes from '../desk.module.css';

/** The sum behind a priority, term by term. */
export function PriorityFormula({ priority: { score, terms } }: { priority: DeskRequest['priority'] }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => value.toLocaleString(i18n.language, { maximumFractionDigits: 1 });
  const amount = (value: unknown): string => {
    if (value === null || value === undefined) return '–';
    return typeof value === 'number' ? number(value) : day(String(value), i18n.language);
  };
  return (
    <table className={classes.formula}>
      <tbody>
        {terms.map(({ name, amount: made, factor, weight, points }) => (
          <tr key={name}>
            <th scope="row">{t(`desk.priority.${name}` as 'desk.priority.users', { amount: amount(made) })}</th>
            <td className={classes.dimmed}>{`${number(factor)} × ${number(weight)}`}</td>
            <td>{number(points)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('desk.priority.sum')}</th>
          <td />
          <td>
            <strong>{number(score)}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
