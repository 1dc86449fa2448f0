import type { QuestionKind } from './vendor-question.entity.js';

export interface AskedQuestion {
  code: string;
  topic: string;
  kind: QuestionKind;
  textEn: string;
  textNl: string;
}

const asked = (code: string, topic: string, kind: QuestionKind, textEn: string, textNl: string): AskedQuestion => ({
  code,
  topic,
  kind,
  textEn,
  textNl,
});

/** The questions whose answers the security checks rest on, by the code under which the checks look them up. */
export const STANDARD_QUESTIONS = {
  credentialPerCustomer: asked(
    'credentialPerCustomer',
    'credentials',
    'yesNo',
    'Does every customer get a credential of its own for the API, which no other customer and no integration partner shares?',
    'Krijgt elke klant een eigen toegang tot de API, die met geen andere klant en geen integratiepartner wordt gedeeld?',
  ),
  credentialRotation: asked(
    'credentialRotation',
    'credentials',
    'text',
    'What kind of credential is it, how long does it live, and can a customer replace it without help?',
    'Wat voor soort toegang is het, hoe lang is die geldig, en kan een klant die zelf vervangen?',
  ),
  fieldNarrowing: asked(
    'fieldNarrowing',
    'personalData',
    'yesNo',
    'Can the API be limited to the fields that are needed, so that national identification numbers, pay, bank, health and similar data are never sent?',
    'Kan de API worden beperkt tot de velden die nodig zijn, zodat BSN, salaris, bankgegevens, gezondheid en dergelijke nooit worden verstuurd?',
  ),
  leastPrivilege: asked(
    'leastPrivilege',
    'credentials',
    'yesNo',
    'Is there a role for the API user that may do no more than what the integration needs?',
    'Is er een rol voor de API-gebruiker die niet meer mag dan wat de koppeling nodig heeft?',
  ),
  vendorContract: asked(
    'vendorContract',
    'contract',
    'yesNo',
    'May an integration use the API without a separate contract or certification? If not, what is needed?',
    'Mag een koppeling de API gebruiken zonder apart contract of certificering? Zo niet, wat is er nodig?',
  ),
} as const satisfies Record<string, AskedQuestion>;

export type StandardQuestion = keyof typeof STANDARD_QUESTIONS;
