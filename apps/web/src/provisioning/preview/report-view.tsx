import { Alert } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../shell/parts/state-badge.js';
import type { Report } from '../action-queries.js';
import { ReportLists } from './report-lists.js';
import { RecordedCalls } from './recorded-calls.js';
import { isRefusedByPreview, saysRefused } from './refused-call.js';
import { ValueList } from './value-list.js';
import classes from './preview.module.css';

/** What happened or would have happened, the most useful first. */
export function ReportView({ report, preview, action }: { report: Report; preview: boolean; action: string }) {
  const { t } = useTranslation();
  return (
    <>
      <ReportReasons report={report} preview={preview} />
      {action === 'uniqueness' && report.success && <Uniqueness report={report} />}
      <ReportLists report={report} />
      <Part title={t('report.calls', { count: report.calls.length })}>
        <RecordedCalls calls={report.calls} />
      </Part>
      {isFilled(report.mappedData) && (
        <Part title={t('report.mappedData')}>
          <ValueList value={report.mappedData} />
        </Part>
      )}
      <AuditLines report={report} />
      {report.accountReference !== null && report.accountReference !== undefined && (
        <Part title={t('report.accountReference')}>
          <span className="mono">
            {typeof report.accountReference === 'string'
              ? report.accountReference
              : JSON.stringify(report.accountReference)}
          </span>
        </Part>
      )}
      {report.streams.length > 0 && <Streams streams={report.streams} />}
      {report.thrown !== null && report.thrown !== undefined && (
        <details className={classes.part}>
          <summary>{t('report.thrown')}</summary>
          <pre className={classes.code} tabIndex={0}>
            {JSON.stringify(report.thrown, null, 2)}
          </pre>
        </details>
      )}
    </>
  );
}

function AuditLines({ report }: { report: Report }) {
  const { t } = useTranslation();
  if (report.auditLogs.length === 0) return null;
  const refused = report.calls.some(({ blocked }) => isRefusedByPreview(blocked));
  const toneOf = ({ isError, message }: Report['auditLogs'][number]) => {
    if (!isError) return 'good';
    return saysRefused(message, report.calls) ? 'attention' : 'bad';
  };
  return (
    <Part title={t('report.auditLogs')}>
      {refused && report.auditLogs.some(({ isError }) => isError) && (
        <p className={classes.note}>{t('report.refusedNote')}</p>
      )}
      <ul className={classes.lines}>
        {report.auditLogs.map((line, index) => (
          <li key={index}>
            <StateBadge tone={toneOf(line)}>{line.action}</StateBadge> <span>{line.message}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function ReportReasons({ report, preview }: { report: Report; preview: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {report.reason && (
        <Alert
          color={report.success ? 'blue' : 'red'}
          variant="outline"
          mb="md"
          icon={report.success ? <IconInfoCircle size={18} aria-hidden /> : <IconAlertCircle size={18} aria-hidden />}
        >
          {report.reason}
        </Alert>
      )}
      {report.mappingErrors.length > 0 && (
        <Alert
          color="red"
          variant="outline"
          mb="md"
          title={t('report.mappingErrors')}
          icon={<IconAlertCircle size={18} aria-hidden />}
        >
          {report.mappingErrors.map(({ field, message }) => (
            <div key={field + message}>
              <span className="mono">{field}</span>: {message}
            </div>
          ))}
        </Alert>
      )}
      {report.warnings.map((warning) => (
        <p key={warning} style={{ margin: '0 0 8px' }}>
          <StateBadge tone="attention">{t('report.warning')}</StateBadge> {warning}
        </p>
      ))}
      {report.noChanges && (
        <p style={{ margin: 0 }}>{preview ? t('report.noChangesPreview') : t('report.noChanges')}</p>
      )}
      {report.accountCorrelated && <p style={{ margin: 0 }}>{t('report.correlated')}</p>}
    </>
  );
}

/** What a uniqueness check found. */
function Uniqueness({ report }: { report: Report }) {
  const { t } = useTranslation();
  const taken = report.nonUniqueFields ?? [];
  return (
    <p style={{ margin: 0 }}>
      {taken.length === 0 ? (
        <StateBadge tone="good">{t('report.allFree')}</StateBadge>
      ) : (
        <StateBadge tone="attention" wraps>
          {t('report.taken', { count: taken.length, fields: taken.join(', ') })}
        </StateBadge>
      )}
    </p>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function Streams({ streams }: { streams: Report['streams'] }) {
  const { t } = useTranslation();
  return (
    <details className={classes.part}>
      <summary>{t('report.streams', { count: streams.length })}</summary>
      <pre className={classes.code} tabIndex={0}>
        {streams.map(({ stream, message }) => `${stream.padEnd(12)}${message}`).join('\n')}
      </pre>
    </details>
  );
}

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;
