import type { FeasibilityLine } from '../feasibility-report.js';
import type { SchemaField } from '../openapi/schema-fields.js';
import type { ApiCall } from '../resources/api-call.js';
import { say } from '../wording/say.js';
import { offValue, stateField, switchesState } from '../words/field-names.rules.js';
import { verbsIn, type Verb } from '../words/verbs.rules.js';
import { updateCalls } from './account-functions.js';
import { answerFrom, plainCalls, seen, signOf, type Sign, type Subject } from './findings.js';

type Switch = 'enable' | 'disable';
const OPPOSITE: Record<Switch, Switch> = { enable: 'disable', disable: 'enable' };

/** Enable or disable: a call of its own, else a field of the update, else an end date. */
export function stateLine(subject: Subject, id: Switch): FeasibilityLine {
  const signs = [...callSigns(subject, id), ...fieldSigns(subject, id), ...deleteSigns(subject, id)];
  const absent =
    id === 'disable'
      ? say(
          'No operation or field takes an account out of use.',
          'Geen bewerking of veld zet een account buiten gebruik.',
        )
      : say(
          'No operation or field takes an account into use again.',
          'Geen bewerking of veld neemt een account weer in gebruik.',
        );
  return answerFrom(id, signs, absent, subject.complete && bodiesDescribed(subject));
}

/** An update without a described body may well have such a field. */
const bodiesDescribed = (subject: Subject): boolean =>
  updateCalls(subject).every(({ operation }) => operation.requestFields().length > 0);

function callSigns(subject: Subject, id: Switch): Sign[] {
  return plainCalls(subject.account).flatMap((call) => {
    if (call.operation.method === 'get') return [];
    const note = say(`${call.operation.name} does it.`, `${call.operation.name} doet het.`);
    if (meant(call) === id) return [signOf(subject, call, note, call.level === 'item' ? null : whomUnclear(call))];
    return call.verb === LOCKING[id] ? [signOf(subject, call, note, locks)] : [];
  });
}

const LOCKING: Record<Switch, Verb> = { enable: 'unlock', disable: 'lock' };

/** `DELETE /users/{id}/suspended` ends a suspension. */
function meant(call: ApiCall): Switch | null {
  if (call.verb !== 'enable' && call.verb !== 'disable') return null;
  return call.operation.method === 'delete' && call.key.startsWith('/') ? OPPOSITE[call.verb] : call.verb;
}

const locks = say(
  'There is a lock, but whether that is meant for people who leave, or only after wrong passwords, is not said.',
  'Er is een vergrendeling, maar of die voor vertrekkers is, of alleen na foute wachtwoorden, staat er niet.',
);

/** `POST /users/deactivate` with a list of accounts in its body is clear enough. */
function whomUnclear(call: ApiCall) {
  if (call.operation.requestFields().some((field) => /id|user|account|mail|name|key|number|nummer/i.test(field.name)))
    return null;
  return say(
    'It is not clear for which account the operation works.',
    'Het is niet duidelijk voor welk account de bewerking werkt.',
  );
}

function fieldSigns(subject: Subject, id: Switch): Sign[] {
  const parts = subject.account.calls.filter((call) => call.part !== null && call.operation.method !== 'get');
  return [...updateCalls(subject), ...parts].flatMap((call) =>
    call.operation
      .requestFields()
      .filter((field) => field.level === 0 && !field.readOnly && !field.isList)
      .flatMap((field) => {
        const judged = judgeField(field, id);
        if (judged === null) return [];
        const sign = signOf(subject, call, judged.note, judged.certain ? null : judged.note);
        return [{ ...sign, evidence: field.place.evidence(quoteOf(field), call.operation.name) }];
      }),
  );
}

const quoteOf = (field: SchemaField): string =>
  `${field.name}: ${field.values.length > 0 ? field.values.slice(0, 8).join(' | ') : field.type || '?'}`;

interface Judged {
  certain: boolean;
  note: ReturnType<typeof say>;
}

function judgeField(field: SchemaField, id: Switch): Judged | null {
  const name = `"${field.name.slice(0, 60)}"`;
  const off = id === 'disable';
  switch (stateField(field.name)) {
    case 'whenTrueActive':
      return judgeSwitch(field, name, String(!off));
    case 'whenTrueInactive':
      return judgeSwitch(field, name, String(off));
    case 'state':
      return judgeState(field, name);
    case 'accountEnd':
      return ends(name, off);
    case 'end':
      return ends(name, off && ABOUT_ACCESS.test(field.description));
    case 'weak':
      return { certain: false, note: perhaps(name) };
    default:
      return null;
  }
}

const ABOUT_ACCESS = /account|log.?in|access|toegang|inlog|zugang|anmeld/i;
const perhaps = (name: string) =>
  say(
    `The field ${name} may do it; it has to be asked.`,
    `Het veld ${name} doet het misschien; dat moet worden gevraagd.`,
  );

function judgeSwitch(field: SchemaField, name: string, value: string): Judged {
  const isSwitch = field.type === 'boolean' || switchesState(field.values) || isYesNo(field.values);
  if (isSwitch)
    return {
      certain: true,
      note: say(`By the field ${name} of an update (${value}).`, `Met het veld ${name} van een wijziging (${value}).`),
    };
  return {
    certain: false,
    note: say(
      `The field ${name} may do it, but its values are not described.`,
      `Het veld ${name} doet het misschien, maar de waarden zijn niet beschreven.`,
    ),
  };
}

const isYesNo = (values: string[]): boolean =>
  values.length === 2 && /^(?:true,false|false,true|0,1|1,0|y,n|n,y|j,n|n,j|yes,no|no,yes)$/i.test(values.join(','));

function judgeState(field: SchemaField, name: string): Judged {
  if (switchesState(field.values)) {
    const off = offValue(field.values).slice(0, 40);
    return {
      certain: true,
      note: say(
        `By the field ${name} of an update (for instance "${off}").`,
        `Met het veld ${name} van een wijziging (bijvoorbeeld "${off}").`,
      ),
    };
  }
  return {
    certain: false,
    note: say(
      `The field ${name} may do it, but its values do not tell.`,
      `Het veld ${name} doet het misschien, maar de waarden zeggen het niet.`,
    ),
  };
}

function ends(name: string, certain: boolean): Judged {
  return certain
    ? { certain, note: say(`By the end date ${name} of an update.`, `Met de einddatum ${name} van een wijziging.`) }
    : {
        certain,
        note: say(
          `There is an end date (${name}), but whether the account follows it is not said.`,
          `Er is een einddatum (${name}), maar of het account die volgt staat er niet.`,
        ),
      };
}

/** A DELETE that says it deactivates: probably, but whether it can be undone is a question. */
function deleteSigns(subject: Subject, id: Switch): Sign[] {
  if (id === 'enable') {
    return plainCalls(subject.account)
      .filter((call) => call.verb === 'restore' && call.operation.method !== 'get')
      .map((call) => ({ answer: 'unknown', note: restores, evidence: seen(call.operation) }));
  }
  return plainCalls(subject.account)
    .filter(
      (call) =>
        call.operation.method === 'delete' &&
        call.verb === null &&
        call.level === 'item' &&
        verbsIn(call.operation.title).has('disable'),
    )
    .map((call) => ({ answer: 'unknown', note: deletes, evidence: seen(call.operation) }));
}

const restores = say(
  'A deleted account can be restored; whether that fits is to be asked.',
  'Een verwijderd account kan worden hersteld; of dat past moet worden gevraagd.',
);
const deletes = say(
  'DELETE is described as deactivating; whether it can be undone is to be asked.',
  'DELETE is beschreven als deactiveren; of het omkeerbaar is moet worden gevraagd.',
);
