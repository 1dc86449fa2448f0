import { type Saying, saying } from '#platform';
import { z } from 'zod';
import { classifyName } from '#sensitive';
import { ASKED_FUNCTIONS } from '../requests/asked-functions.rules.js';

const text = (most: number) => z.string().trim().max(most, `use at most ${most} characters`);

/** Names end up in scripts and mappings: what has a meaning there does not belong into one. */
export const fieldName = text(100).regex(/^[\p{L}_][\p{L}\p{N}_.-]*$/u, 'use letters, digits, dots and dashes only');

const designField = z
  .object({
    /** As the application calls it. */
    name: fieldName,
    /** in: read from the application; out: written to it. */
    flow: z.enum(['in', 'out'], 'choose in or out'),
    /** Where it is in the person: `Name.NickName`. Empty while nothing says so. */
    personField: z.union([z.literal(''), fieldName]).default(''),
    purpose: text(500).default(''),
  })
  .transform((field) => ({ ...field, class: classifyName(field.name).class }));

/**
 * What a connector is to do: its functions, the fields that go in and out with their purposes, how accounts are found, and what it does not
 * do. The class of each field (A, B, C or null) is told by its name and cannot be given.
 */
export const functionalDesignSchema = z.object({
  direction: z.enum(['source', 'target'], 'choose source or target'),
  summary: text(2000).default(''),
  functions: z
    .array(z.object({ action: z.enum(ASKED_FUNCTIONS, 'choose a function'), does: text(1000).default('') }))
    .max(ASKED_FUNCTIONS.length)
    .default([])
    .refine((all) => new Set(all.map(({ action }) => action)).size === all.length, 'name each function once'),
  fields: z
    .array(designField)
    .max(300)
    .default([])
    .refine((all) => new Set(all.map(({ name }) => name.toLowerCase())).size === all.length, 'name each field once'),
  correlation: z.object({ personField: fieldName, accountField: fieldName }).nullable().default(null),
  /** What a permission is called there, in one word: `groups`. */
  permissionSet: text(40)
    .regex(/^[a-z][a-z0-9-]*$/i, 'use one word of letters')
    .default('groups'),
  outOfScope: z.array(text(500).min(1, 'say what')).max(100).default([]),
});

export type FunctionalDesign = z.infer<typeof functionalDesignSchema>;
export type DesignField = FunctionalDesign['fields'][number];

/** What a field may be called: as the application calls it, and by its place in the person where that is known. */
export const designedNames = ({ name, personField }: Pick<DesignField, 'name' | 'personField'>): string[] =>
  [name, personField.replace(/^Person\./, '')].filter(Boolean);

/** What still keeps the design from being approved, a sentence each. */
export function functionalDesignProblems(design: FunctionalDesign): Saying[] {
  const named = new Set(design.fields.map(({ name }) => name.toLowerCase()));
  const problems: [boolean, Saying][] = [
    [design.functions.length === 0, saying('designs.functions', 'Name at least one function.')],
    [design.fields.length === 0, saying('designs.fields', 'Name the fields that are exchanged.')],
    [
      design.direction === 'target' && !design.correlation,
      saying('designs.correlation', 'Say which field finds an existing account.'),
    ],
    [
      design.correlation !== null &&
        design.direction === 'target' &&
        !named.has(design.correlation.accountField.toLowerCase()),
      saying('designs.correlationField', 'The field that finds an existing account has to be one of the fields.'),
    ],
  ];
  const withoutPurpose = design.fields.filter((field) => field.class === 'B' && field.purpose === '');
  return [
    ...problems.filter(([holds]) => holds).map(([, problem]) => problem),
    ...withoutPurpose.map(({ name }) =>
      saying('designs.purpose', 'Say what "{{name}}" is for: it is personal data.', { name }),
    ),
    ...design.fields
      .filter((field) => field.class === 'A')
      .map(({ name }) =>
        saying('designs.forbidden', 'Leave "{{name}}" out: such data must not be received.', { name }),
      ),
  ];
}
