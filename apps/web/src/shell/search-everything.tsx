import { Combobox, Kbd, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFound } from './found.js';
import classes from './search-everything.module.css';

/** One box for connectors, systems and persons; `/` brings the cursor here from anywhere. */
export function SearchEverything() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), 180);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { groups, loading } = useFound(settled);
  useHotkeys([['/', () => input.current?.focus()]]);

  const open = (address: string) => {
    combobox.closeDropdown();
    setText('');
    void navigate({ to: address });
  };
  return (
    <div className={classes.box}>
      <Combobox store={combobox} onOptionSubmit={open} transitionProps={{ duration: 80 }}>
        <Combobox.Target>
          <TextInput
            ref={input}
            size="xs"
            type="search"
            aria-label={t('shell.search')}
            placeholder={t('shell.searchHint')}
            value={text}
            leftSection={loading ? <Loader size={14} /> : <IconSearch size={16} aria-hidden />}
            rightSection={
              text === '' ? (
                <Kbd size="xs" visibleFrom="sm">
                  /
                </Kbd>
              ) : undefined
            }
            rightSectionPointerEvents="none"
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
            }}
            onFocus={() => text && combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || combobox.getSelectedOptionIndex() >= 0 || text.trim() === '') return;
              combobox.closeDropdown();
              setText('');
              void navigate({ to: '/connectors', search: { search: text.trim() } });
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={settled === ''}>
          <Combobox.Options aria-label={t('shell.search')}>
            {groups.length === 0 && (
              <Combobox.Empty>{loading ? t('shell.searching') : t('shell.nothing')}</Combobox.Empty>
            )}
            {groups.map(({ name, found }) => (
              <Combobox.Group key={name} label={t(`shell.found.${name}`)}>
                {found.map(({ address, title, detail }) => (
                  <Combobox.Option key={address} value={address}>
                    <span className={classes.title}>{title}</span>
                    <span className={classes.detail}>{detail}</span>
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}
