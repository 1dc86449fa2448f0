import { type Saying, saying } from '#platform';
import { z } from 'zod';
import { ASKED_FUNCTIONS } from './asked-functions.rules.js';

const text = (most: number) => z.string().trim().max(most, `use at most ${most} characters`);
const answer = z.enum(['yes', 'no', 'unknown'], 'choose yes, no or unknown');

export const APPLICATION_TYPES = [
  'hr',
  'healthcare',
  'itsm',
  'education',
  'office',
  'finance',
  'facility',
  'accessControl',
  'other',
] as const;
export const DIRECTIONS = ['source', 'target', 'both', 'writeBack'] as const;

/** A field that is to be exchanged, and what for. */
const wantedField = z.object({
  name: text(200).min(1, 'name the field'),
  purpose: text(500).default(''),
});

/**
 * The form of a request. Every field may be missing while it is a draft: it is saved as it is typed. What a submitted one must have is
 * said by `formProblems`.
 */
export const intakeFormSchema = z.object({
  /** Name of the application as the customer knows it. */
  applicationName: text(200).default(''),
  vendorName: text(200).default(''),
  applicationUrl: z
    .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'give an address that begins with https://' })])
    .default(''),
  applicationVersion: text(100).default(''),
  applicationType: z.enum(APPLICATION_TYPES, 'choose a type of application').nullable().default(null),
  direction: z.enum(DIRECTIONS, 'choose a direction').nullable().default(null),
  functions: z.array(z.enum(ASKED_FUNCTIONS)).max(ASKED_FUNCTIONS.length).default([]),
  users: z.number().int('give a whole number').min(1, 'at least one').max(10_000_000).nullable().default(null),
  mutationsPerMonth: z.number().int('give a whole number').min(0).max(100_000_000).nullable().default(null),
  hosting: z.enum(['saas', 'onPremise', 'agent', 'unknown']).nullable().default(null),
  /** Where the vendor describes the API: a file is an attachment of kind `apiDocument`. */
  apiDocumentation: z
    .object({ kind: z.enum(['file', 'url', 'unknown']), url: text(2000).default('') })
    .nullable()
    .default(null),
  testEnvironment: answer.nullable().default(null),
  testEnvironmentContact: text(300).default(''),
  authentication: text(500).default(''),
  /** Whether the credential that the vendor gave is the customer's own. */
  credentialIsOwn: answer.nullable().default(null),
  fields: z.array(wantedField).max(200).default([]),
  correlationKey: text(200).default(''),
  wantedDate: z.iso.date('give a date').nullable().default(null),
  wantedBecause: text(2000).default(''),
  vendorContact: text(500).default(''),
  mayNameUs: z.boolean().default(false),
  willingToHelp: z.boolean().default(false),
  otherCustomers: text(1000).default(''),
  remarks: text(4000).default(''),
});

export type IntakeForm = z.infer<typeof intakeFormSchema>;

export interface FormProblem extends Saying {
  /** Name of the form's field. */
  field: keyof IntakeForm;
}

interface Demand {
  isMissing: (form: IntakeForm) => boolean;
  sentence: string;
  /** Where it is not that of the demand's own name. */
  field?: keyof IntakeForm;
}

const DEMANDS: Record<string, Demand> = {
  applicationName: { isMissing: (form) => form.applicationName === '', sentence: 'Name the application.' },
  applicationType: { isMissing: (form) => form.applicationType === null, sentence: 'Choose a type of application.' },
  direction: {
    isMissing: (form) => form.direction === null,
    sentence: 'Say whether it is a source, a target, or both.',
  },
  functions: { isMissing: (form) => form.functions.length === 0, sentence: 'Choose at least one function.' },
  users: { isMissing: (form) => form.users === null, sentence: 'Say for how many people it is.' },
  apiDocumentation: {
    isMissing: (form) => form.apiDocumentation === null,
    sentence: 'Give the API documentation, or say that it is not known.',
  },
  apiAddress: {
    field: 'apiDocumentation',
    isMissing: ({ apiDocumentation }) => apiDocumentation?.kind === 'url' && !/^https?:\/\//.test(apiDocumentation.url),
    sentence: 'Give the address of the API documentation; it begins with https://.',
  },
  credentialIsOwn: {
    isMissing: (form) => form.credentialIsOwn === null,
    sentence: 'Say whether the credential is your own; "unknown" is fine.',
  },
};

/** What has to be filled in before the request can be submitted. */
export const formProblems = (form: IntakeForm): FormProblem[] =>
  Object.entries(DEMANDS)
    .filter(([, { isMissing }]) => isMissing(form))
    .map(([name, { sentence, field }]) => ({
      ...saying(`form.${name}`, sentence),
      field: field ?? (name as keyof IntakeForm),
    }));
