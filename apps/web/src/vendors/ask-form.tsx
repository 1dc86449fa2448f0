import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../graphql/data.js';
import { KeptForm } from '../security/check-item.js';
import { askVendorDocument, VENDOR_TAB } from './vendor-queries.js';

/** A question of one's own to the vendor, in both languages. */
export function AskForm({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const ask = useChange(askVendorDocument, VENDOR_TAB);
  const [textEn, setTextEn] = useState('');
  const [textNl, setTextNl] = useState('');
  return (
    <KeptForm
      act={t('vendors.add')}
      onDone={onDone}
      send={() => ask.mutateAsync({ requestId, question: { textEn, textNl } })}
    >
      <Textarea
        autosize
        label={t('vendors.textEn')}
        value={textEn}
        onChange={(event) => setTextEn(event.currentTarget.value)}
      />
      <Textarea
        autosize
        label={t('vendors.textNl')}
        value={textNl}
        onChange={(event) => setTextNl(event.currentTarget.value)}
      />
    </KeptForm>
  );
}
