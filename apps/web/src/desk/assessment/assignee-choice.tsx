import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChange, useData } from '../../graphql/data.js';
import { DESK_QUERIES, deskPeopleDocument } from '../desk-queries.js';
import type { AssessmentPartProps } from './assessment-part.js';
import { assignRequestDocument } from './assessment-queries.js';

export function AssigneeChoice({ requestId, assessment: { assigneeId, assigneeName } }: AssessmentPartProps) {
  const { t } = useTranslation();
  const people = useData(deskPeopleDocument, {}).data?.deskPeople ?? [];
  const assign = useChange(assignRequestDocument, DESK_QUERIES);
  const known = people.some(({ id }) => id === assigneeId);
  return (
    <NativeSelect
      label={t('desk.assessment.assignee')}
      error={assign.error?.message}
      value={assign.isPending ? (assign.variables.userId ?? '') : (assigneeId ?? '')}
      data={[
        { value: '', label: t('desk.assessment.nobody') },
        ...(assigneeId && !known ? [{ value: assigneeId, label: assigneeName ?? assigneeId }] : []),
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => assign.mutate({ requestId, userId: event.currentTarget.value || null })}
    />
  );
}
