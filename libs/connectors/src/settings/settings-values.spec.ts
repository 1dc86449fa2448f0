import { describe, expect, it } from '@jest/globals';
import type { SettingsField } from '../connector-package.js';
import { nestSettings, settingsErrors } from './settings-values.js';

function field(key: string, more: Partial<SettingsField> = {}): SettingsField {
  return {
    key,
    type: 'input',
    label: key,
    description: null,
    placeholder: null,
    required: false,
    secret: false,
    secretBecause: null,
    defaultValue: null,
    options: [],
    rows: null,
    hide: false,
    disabled: false,
    ...more,
  };
}

describe('settingsErrors', () => {
  const form = [
    field('BaseUri', { required: true, label: 'Base URL' }),
    field('debug', { type: 'checkbox', required: true }),
    field('mode', {
      type: 'select',
      options: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    }),
    field('flow', { required: true, hide: true }),
  ];

  it('accepts good values under keys of any casing', () => {
    expect(settingsErrors(form, { baseuri: 'https://x', DEBUG: false, mode: 'a' })).toEqual([]);
  });

  it('names the field and what to do', () => {
    expect(settingsErrors(form, { BaseUri: '  ', debug: 'false', mode: 'c' })).toEqual([
      { field: 'BaseUri', message: 'Fill in "Base URL": the connector does not work without it.' },
      { field: 'debug', message: '"debug" must be on (true) or off (false).' },
      { field: 'mode', message: '"mode" must be one of: a, b.' },
    ]);
    expect(settingsErrors(form, { BaseUri: { a: 1 } })).toEqual([
      { field: 'BaseUri', message: '"Base URL" must be a text.' },
    ]);
  });
});

describe('nestSettings', () => {
  it('nests dotted keys in the casing of the form, with null for what is unset', () => {
    const form = [
      field('BaseUri'),
      field('exchange.uri'),
      field('Exchange.user'),
      field('debug', { type: 'checkbox' }),
    ];
    expect(nestSettings(form, { baseURI: 'https://x', 'exchange.uri': 'u', other: 1 })).toEqual({
      BaseUri: 'https://x',
      exchange: { uri: 'u', user: null },
      debug: null,
    });
  });

  it('prefers the nested value where a key is both', () => {
    expect(nestSettings([field('proxy.host'), field('proxy')], { proxy: 'x', 'proxy.host': 'h' })).toEqual({
      proxy: { host: 'h' },
    });
  });

  it('cannot be talked into changing prototypes', () => {
    const nested = nestSettings([field('__proto__.polluted')], { '__proto__.polluted': 'yes' });
    expect(Object.getPrototypeOf(nested)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
