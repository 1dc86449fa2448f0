import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

interface SearchFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** What the address says. */
  value: string;
  /** Gets the trimmed text a moment after the last key; undefined when it is empty. */
  onSearch: (text: string | undefined) => void;
}

/** Words that narrow a list: typing is local, the address follows a moment later. */
export function SearchField({ value, onSearch, ...input }: SearchFieldProps) {
  const router = useRouter();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const later = useDebouncedCallback((typed: string) => {
    sent.current = typed;
    onSearch(typed || undefined);
  }, 170);
  // An answer to what was typed before must not take away the letters typed since; only another's change is taken over.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  // Who follows a link at once is not called back by the words that led there.
  useEffect(
    () => router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && later.cancel()),
    [router, later],
  );
  return (
    <TextInput
      type="search"
      leftSection={<IconSearch size={16} aria-hidden />}
      {...input}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value.trim());
      }}
    />
  );
}
