import { describe, expect, it } from '@jest/globals';
import { PackageWarnings } from '../package/package-warnings.js';
import { isSettingsForm, readSettingsForm } from './settings-form.js';

function read(fields: unknown) {
  const warnings = new PackageWarnings();
  const form = readSettingsForm('configuration.json', fields, warnings);
  return {
    fields: form.fields,
    codes: warnings.items.map((warning) => warning.code),
    messages: warnings.items.map((warning) => warning.message),
  };
}

describe('readSettingsForm', () => {
  it('reads the five types with everything a screen needs', () => {
    const { fields, codes } = read([
      {
        key: 'BaseUri',
        type: 'input',
        defaultValue: '',
        templateOptions: { label: 'Base URL', required: true, placeholder: 'https://' },
      },
      { key: 'Token', type: 'input', templateOptions: { type: 'password', label: 'Token' } },
      { key: 'mail.body', type: 'textarea', templateOptions: { label: 'Body', rows: 5 }, hide: true },
      { key: 'debug', type: 'checkbox', defaultValue: false, templateOptions: { label: 'Debug', disabled: true } },
      {
        key: 'mode',
        type: 'radio',
        defaultValue: 'A',
        templateOptions: { label: 'Mode', options: [{ value: 'a', label: 'Aa' }, { value: 1 }] },
      },
      { key: 'pages', type: 'select', defaultValue: '', templateOptions: { label: 'Pages', options: ['10', '20'] } },
      { key: 'size', type: 'input', defaultValue: 100, templateOptions: { label: 'Size' } },
    ]);
    expect(codes).toEqual([]);
    expect(fields.map(({ key, type, required, secretBecause }) => [key, type, required, secretBecause])).toEqual([
      ['BaseUri', 'input', true, null],
      ['Token', 'input', false, 'marked'],
      ['mail.body', 'textarea', false, null],
      ['debug', 'checkbox', false, null],
      ['mode', 'radio', false, null],
      ['pages', 'select', false, null],
      ['size', 'input', false, null],
    ]);
    expect(fields[2]).toMatchObject({ rows: 5, hide: true });
    expect(fields[3]).toMatchObject({ defaultValue: false, disabled: true });
    expect(fields[4]).toMatchObject({
      defaultValue: 'a',
      options: [
        { value: 'a', label: 'Aa' },
        { value: '1', label: '1' },
      ],
    });
    expect(fields[6]?.defaultValue).toBe(100);
  });

  it('takes a value for a secret by its key, but never a switch', () => {
    const { fields } = read([
      { key: 'apiKey', type: 'input', templateOptions: { label: 'Key' } },
      { key: 'resetPassword', type: 'checkbox', templateOptions: { label: 'Reset' } },
    ]);
    expect(fields.map(({ secret, secretBecause }) => [secret, secretBecause])).toEqual([
      [true, 'name'],
      [false, null],
    ]);
  });

  it('converts defaults of another type and says so', () => {
    const { fields, messages } = read([
      { key: 'on', type: 'checkbox', defaultValue: 'True', templateOptions: { label: 'On' } },
      { key: 'text', type: 'input', defaultValue: { a: 1 }, templateOptions: { label: 'Text' } },
      {
        key: 'pick',
        type: 'select',
        defaultValue: 'z',
        templateOptions: { label: 'Pick', options: [{ value: 'a', label: 'A' }] },
      },
    ]);
    expect(fields.map((field) => field.defaultValue)).toEqual([true, null, null]);
    expect(messages[0]).toBe(
      'Field "on" of configuration.json: the default "True" is not true or false. It is read as true.',
    );
    expect(messages).toHaveLength(3);
  });

  it('leaves out what makes no sense, with a warning for each', () => {
    const { fields, codes } = read([
      { type: 'input' },
      'text',
      { key: 'a', type: 'datepicker', templateOptions: {} },
      { key: 'A', type: 'input', templateOptions: {} },
      { key: 'a.b', type: 'input', templateOptions: {}, hideExpression: '!model.x' },
      { key: '__proto__', type: 'input' },
    ]);
    expect(fields.map((field) => field.key)).toEqual(['a', 'a.b', '__proto__']);
    expect(codes).toEqual([
      'form-field-without-key',
      'form-field-without-key',
      'form-field-type',
      'form-duplicate-key',
      'form-expression',
      'form-nesting',
    ]);
  });

  it('says that a form must be a list', () => {
    expect(read({ BaseUri: 'x' })).toMatchObject({ fields: [], codes: ['form-shape'] });
  });
});

describe('isSettingsForm', () => {
  it('needs objects with a key', () => {
    expect([
      isSettingsForm([{ key: 'a', type: 'input' }]),
      isSettingsForm([{ id: 1 }]),
      isSettingsForm([]),
      isSettingsForm({}),
    ]).toEqual([true, false, false, false]);
  });
});
