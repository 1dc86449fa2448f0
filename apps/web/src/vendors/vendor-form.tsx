import { ActionIcon, Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../graphql/data.js';
import { KeptForm } from '../security/check-item.js';
import { saveVendorDocument, type Vendor } from './vendor-queries.js';
import classes from './vendors.module.css';

type Person = Vendor['contacts'][number];

const NOBODY: Person = { name: '', role: '', email: '', phone: '' };

/** Who the vendor is: its names, its site and the people there. */
export function VendorForm({ vendor, onDone }: { vendor: Vendor; onDone: () => void }) {
  const { t } = useTranslation();
  const save = useChange(saveVendorDocument, ['Vendor', 'Vendors', 'RequestVendor']);
  const [name, setName] = useState(vendor.name);
  const [domain, setDomain] = useState(vendor.domain);
  const [formerNames, setFormerNames] = useState(vendor.formerNames.join('\n'));
  const [people, setPeople] = useState<Person[]>(vendor.contacts);
  const send = async () => {
    const lines = formerNames.split('\n').filter((line) => line.trim() !== '');
    const contacts = people.filter((person) => Object.values(person).some((value) => value.trim() !== ''));
    await save.mutateAsync({ vendorId: vendor.id, vendor: { name, domain, formerNames: lines, contacts } });
  };
  return (
    <KeptForm act={t('vendors.save')} onDone={onDone} send={send}>
      <TextInput
        label={t('vendors.name')}
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('vendors.domain')}
        value={domain}
        onChange={(event) => setDomain(event.currentTarget.value)}
      />
      <Textarea
        label={t('vendors.formerNames')}
        description={t('vendors.formerNamesHint')}
        autosize
        value={formerNames}
        onChange={(event) => setFormerNames(event.currentTarget.value)}
      />
      <fieldset className={classes.people}>
        <legend>{t('vendors.people')}</legend>
        <Stack gap={12}>
          {people.map((person, index) => (
            <PersonFields
              // People have no id, and are only added at the end.
              key={index}
              person={person}
              onChange={(changed) => setPeople(people.with(index, changed))}
              onRemove={() => setPeople(people.toSpliced(index, 1))}
            />
          ))}
          <Button
            variant="default"
            size="xs"
            style={{ justifySelf: 'start', alignSelf: 'flex-start' }}
            onClick={() => setPeople([...people, NOBODY])}
          >
            {t('vendors.addPerson')}
          </Button>
        </Stack>
      </fieldset>
    </KeptForm>
  );
}

interface PersonFieldsProps {
  person: Person;
  onChange: (person: Person) => void;
  onRemove: () => void;
}

function PersonFields({ person, onChange, onRemove }: PersonFieldsProps) {
  const { t } = useTranslation();
  const field = (name: keyof Person, label: string, type?: string) => (
    <TextInput
      size="xs"
      type={type}
      label={label}
      value={person[name]}
      onChange={(event) => onChange({ ...person, [name]: event.currentTarget.value })}
    />
  );
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <div className={classes.person}>
        {field('name', t('vendors.personName'))}
        {field('role', t('vendors.role'))}
        {field('email', t('vendors.email'), 'email')}
        {field('phone', t('vendors.phone'), 'tel')}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        mt={22}
        aria-label={t('vendors.removePerson', { name: person.name })}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
