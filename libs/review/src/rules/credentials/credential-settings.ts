import { constantText, looksSecret, type SettingsForm, webCalls } from '#connectors';
import { at, atWord, type Review } from '../../review.js';
import { namedValues } from '../../script/named-values.js';
import type { Rule } from '../rule.js';

/** Forms of the connector, each once. */
export function formsOf(review: Review): SettingsForm[] {
  const forms = review.package.flavours.map(({ settings }) => settings).filter((form) => form !== null);
  return [...new Map(forms.map((form) => [form.path, form])).values()];
}

const asksCredential = (form: SettingsForm) =>
  form.fields.some(
    ({ key, label, secret }) =>
      secret ||
      looksSecret(key) ||
      /credential|certificate|thumbprint|username|user ?name|gebruikersnaam/i.test(`${key} ${label}`),
  );

/** `Partner-Solution-Id`, `IntegrationId`: who built the connector, the same for every customer. */
const partnerName =
  /^x?-?(partner|integration|integrator|vendor|supplier|leverancier|reseller|isv|koppelpartner|anbieter)[-_ ]?(solution)?[-_ ]?(id|key|code|identifier|number|token|secret|sleutel)$/i;

export const sharedPartner: Rule = {
  id: 'CRED-005',
  severity: 'high',
  steps: [1, 2],
  *detect(review) {
    const customersOwn = formsOf(review).some(({ fields }) => fields.some(({ secret }) => secret));
    const seen = new Set<string>();
    for (const script of review.actions)
      for (const { name, value, how } of namedValues(script)) {
        const text = how === 'argument' || !partnerName.test(name) ? null : constantText(script, value);
        if (text === null || !/^[^<{].{2,}/.test(text) || seen.has(name.toLowerCase())) continue;
        seen.add(name.toLowerCase());
        yield at(script, value, name, customersOwn ? { severity: 'info', note: 'customerTokenBeside' } : {});
      }
  },
};

/** Scripts log in, and no setting holds what they log in with: it must be somewhere else. */
export const noCredentialSetting: Rule = {
  id: 'CRED-006',
  severity: 'blocker',
  steps: [1, 2],
  once: true,
  *detect(review) {
    const forms = formsOf(review);
    if (forms.length === 0 || forms.some(asksCredential)) return;
    for (const script of review.actions) {
      const header = namedValues(script).find(
        ({ name, value }) => loginHeader.test(name) && constantText(script, value) !== '',
      );
      const login =
        header?.node ??
        webCalls(script).find(({ call }) => script.variables.argumentsOf(call, 'Credential').length > 0)?.call.node;
      if (login) yield at(script, login, script.path);
    }
  },
};

const loginHeader = /^(authorization|x-?api-?key|api-?key|x-?auth-?token|ocp-apim-subscription-key)$/i;

export const unmaskedSetting: Rule = {
  id: 'CRED-007',
  severity: 'high',
  steps: [2, 3],
  *detect(review) {
    for (const form of formsOf(review))
      for (const { key, secretBecause, type } of form.fields)
        if (secretBecause === 'name' && (type === 'input' || type === 'textarea'))
          yield atWord(review.textOf(form.path), form.path, `"${key}"`, key);
  },
};

/** Only the vendor's statement opens and closes it. */
export const sharedCredential: Rule = {
  id: 'CRED-008',
  severity: 'blocker',
  steps: [1],
  *detect({ input }) {
    if (input.sharedCredential === true) yield { path: '', start: 0, end: 0, subject: input.package.application };
  },
};

export const weakLogin: Rule = {
  id: 'CRED-009',
  severity: 'medium',
  steps: [1],
  once: true,
  *detect(review) {
    if (!review.input.api?.authentication.some((way) => /client.?credentials/i.test(way))) return;
    for (const script of review.actions) {
      if (/grant_type["']?\s*[=:]\s*["']?client_credentials/i.test(script.text)) return;
    }
    for (const script of review.actions)
      for (const node of script.kind('StringConstantExpression', 'ExpandableStringExpression'))
        if (/^["']?(Basic|ApiKey|Token)\s/i.test(script.textOf(node)))
          yield at(script, node, script.textOf(node).split(/\s/)[0]!.replace(/["']/g, ''));
  },
};
