import type { ConnectorPlan } from './plan.js';

export interface Setting {
  key: string;
  type: 'input' | 'checkbox' | 'radio' | 'textarea' | 'select';
  label: string;
  description: string;
  required: boolean;
  secret?: boolean;
  defaultValue?: string | boolean;
  options?: string[];
}

const BASE: Setting = {
  key: 'BaseUrl',
  type: 'input',
  label: 'Base URL',
  description: 'The address of the interface, without a slash at the end',
  required: true,
};
const DEBUG: Setting = {
  key: 'isDebug',
  type: 'checkbox',
  label: 'Write extra log lines',
  description: 'Log each call and its outcome',
  required: false,
  defaultValue: false,
};

const SIGN_IN: Record<ConnectorPlan['signIn'], Setting[]> = {
  token: [
    {
      key: 'ApiToken',
      type: 'input',
      label: 'API token',
      description: 'The token that the supplier hands out',
      required: true,
      secret: true,
    },
  ],
  oauth: [
    { key: 'TokenUrl', type: 'input', label: 'Token URL', description: 'Where a token is asked for', required: true },
    { key: 'ClientId', type: 'input', label: 'Client ID', description: 'The name of the client', required: true },
    {
      key: 'ClientSecret',
      type: 'input',
      label: 'Client secret',
      description: 'The secret of the client',
      required: true,
      secret: true,
    },
  ],
  basic: [
    { key: 'UserName', type: 'input', label: 'User name', description: 'User of the interface', required: true },
    {
      key: 'Password',
      type: 'input',
      label: 'Password',
      description: 'Password of that user',
      required: true,
      secret: true,
    },
  ],
};

const EXTRAS: Setting[] = [
  {
    key: 'environment',
    type: 'select',
    label: 'Environment',
    description: 'Which environment is meant',
    required: false,
    defaultValue: 'production',
    options: ['production', 'acceptance', 'test'],
  },
  {
    key: 'organisationCode',
    type: 'input',
    label: 'Organisation code',
    description: 'Only this organisation',
    required: false,
  },
  {
    key: 'pageSize',
    type: 'input',
    label: 'Rows in one call',
    description: 'Lower it when calls time out',
    required: false,
    defaultValue: '100',
  },
  {
    key: 'nameFormat',
    type: 'radio',
    label: 'Name format',
    description: 'How a name is written',
    required: false,
    defaultValue: 'firstLast',
    options: ['firstLast', 'lastFirst'],
  },
  {
    key: 'period.from',
    type: 'input',
    label: 'From',
    description: 'Leave out what ended before this day',
    required: false,
  },
  {
    key: 'onlyActive',
    type: 'checkbox',
    label: 'Only active',
    description: 'Leave out what is blocked',
    required: false,
    defaultValue: true,
  },
  {
    key: 'allowList',
    type: 'textarea',
    label: 'Only these codes',
    description: 'One on each line; empty means all',
    required: false,
  },
  {
    key: 'period.until',
    type: 'input',
    label: 'Until',
    description: 'Leave out what begins after this day',
    required: false,
  },
];

/** The form of one version: later versions have more of the optional settings. `stage` counts from 0 (oldest). */
export function settingsOf(plan: ConnectorPlan, stage: number, stages: number): Setting[] {
  const fixed = [BASE, ...SIGN_IN[plan.signIn], DEBUG];
  const wanted = Math.min(EXTRAS.length, Math.max(0, plan.settingCount - fixed.length));
  const left = Math.max(0, wanted - (stages - 1 - stage));
  return [...fixed.slice(0, -1), ...EXTRAS.slice(0, left), DEBUG];
}

/** What is neither needed to sign in nor about log lines: travels with each request. */
export function optionsOf(settings: Setting[]): string[] {
  return settings.filter((setting) => EXTRAS.includes(setting)).map(({ key }) => key);
}

export function settingsForm(settings: Setting[]): string {
  const fields = settings.map((setting) => ({
    key: setting.key,
    type: setting.type,
    defaultValue: setting.defaultValue ?? '',
    templateOptions: {
      label: setting.label,
      description: setting.description,
      required: setting.required,
      ...(setting.secret ? { type: 'password' } : {}),
      ...(setting.options ? { options: setting.options.map((value) => ({ value, label: value })) } : {}),
      ...(setting.type === 'textarea' ? { rows: 4 } : {}),
    },
  }));
  return `${JSON.stringify(fields, null, 2)}\n`;
}
