import { classifyName } from '#sensitive';
import { covers, CREDENTIAL_SETTINGS, designedHosts, plannedEndpoints } from '../../designs/technical-design.rules.js';
import { blocked, type CheckItem, checkItem, judged } from '../check-item.rules.js';
import type { CheckEvidence } from './check-evidence.js';

/** Security check 1: may this be built at all, as far as credentials, personal data, transport and rights go? */
export const check1Items = (evidence: CheckEvidence): CheckItem[] => [
  credentialPerCustomer(evidence),
  credentialType(evidence),
  ...credentialKeys(evidence),
  ...fields(evidence),
  ...apiFields(evidence),
  ...unsearched(evidence),
  ...hosts(evidence),
  ...endpoints(evidence),
  fromVendor('leastPrivilege', evidence),
  placement(evidence),
  fromVendor('vendorContract', evidence),
];

/** One credential for all customers stops everything until the vendor says otherwise. */
function credentialPerCustomer({ vendor, form, api }: CheckEvidence): CheckItem {
  const statement = vendor.get('credentialPerCustomer');
  const isOwn = form.credentialIsOwn;
  const likely = api?.credentialPerCustomer ?? 'unknown';
  const said = statement?.value ?? null;
  const judgement =
    said === 'yes'
      ? judged('yes', 'vendorSaysYes', { person: statement!.person })
      : said === 'no'
        ? blocked('vendorSharesCredential', { person: statement!.person })
        : isOwn === 'no'
          ? blocked('customerSaysShared')
          : likely === 'no'
            ? blocked('documentSuggestsShared')
            : judged('unknown', 'askVendor');
  return checkItem('credentialPerCustomer', '', { said, isOwn, likely }, judgement);
}

function credentialType({ technical, vendor }: CheckEvidence): CheckItem {
  const { kind, tokenPath } = technical.authentication;
  const rotation = vendor.get('credentialRotation')?.text ?? '';
  const judgement = rotation
    ? judged('yes', 'vendorSays', { text: rotation.slice(0, 300) })
    : judged('unknown', 'sayTypeAndLife', { kind });
  return checkItem('credentialType', '', { kind, tokenPath, rotation }, judgement);
}

function credentialKeys({ technical, code }: CheckEvidence): CheckItem[] {
  const keys = new Map<string, { key: string; masked: boolean }>();
  for (const { key, secret } of CREDENTIAL_SETTINGS[technical.authentication.kind])
    if (secret) keys.set(key.toLowerCase(), { key, masked: true });
  for (const one of code?.credentialKeys ?? []) keys.set(one.key.toLowerCase(), one);
  return [...keys.values()].map(({ key, masked }) =>
    checkItem('credentialKey', key, { masked }, masked ? judged('yes', 'masked') : judged('no', 'notMasked')),
  );
}

/** Each field of the design, and each that the code maps besides. */
function fields({ functional, code }: CheckEvidence): CheckItem[] {
  const named = new Map(
    functional.fields.map(({ name, flow, purpose }) => [name.toLowerCase(), { name, flow: flow as string, purpose }]),
  );
  for (const name of code?.fields ?? [])
    if (!named.has(name.toLowerCase())) named.set(name.toLowerCase(), { name, flow: 'code', purpose: '' });
  return [...named.values()].map(({ name, flow, purpose }) => {
    const known = classifyName(name);
    const judgement =
      known.class === 'A'
        ? blocked('forbiddenField', { field: name, topic: known.topic ?? '' })
        : known.class === 'B' && purpose === ''
          ? judged('no', 'purposeMissing', { field: name })
          : judged('yes', known.class === 'B' ? 'purposeGiven' : 'ordinaryField', { purpose });
    return checkItem('field', name, { flow, purpose, class: known.class }, judgement);
  });
}

/** Forbidden data that the API sends along, asked for or not. */
function apiFields({ api, vendor }: CheckEvidence): CheckItem[] {
  const narrowing = api?.fieldNarrowing ?? 'unknown';
  const said = vendor.get('fieldNarrowing')?.value ?? null;
  const names = new Set(
    (api?.sensitive ?? []).filter((field) => field.class === 'A' && field.where !== 'request').map(({ name }) => name),
  );
  return [...names].map((name) => {
    const judgement =
      said === 'yes' || (narrowing === 'yes' && said !== 'no')
        ? judged('yes', said === 'yes' ? 'vendorNarrows' : 'apiNarrows', { field: name })
        : said === 'no' || narrowing === 'no'
          ? blocked('cannotNarrow', { field: name })
          : judged('unknown', 'askNarrowing', { field: name });
    return checkItem('apiField', name, { narrowing, said }, judgement);
  });
}

/** What is in a picture or a PDF, a person has to look at. */
const unsearched = ({ unsearched: files }: CheckEvidence): CheckItem[] =>
  files.map(({ name, sha256 }) => checkItem('unsearchedFile', name, { sha256 }, judged('unknown', 'notSearched')));

function hosts({ technical, code }: CheckEvidence): CheckItem[] {
  const base = technical.baseUrl === '' ? null : new URL(technical.baseUrl);
  const named = new Set(designedHosts(technical));
  const all = new Set([...named, ...(code?.hosts ?? [])]);
  const insecure = base?.protocol === 'http:';
  return [...all].map((host) => {
    const inDesign = [...named].some((pattern) => covers(pattern, host));
    const plain = insecure && host === base?.hostname;
    const judgement = plain
      ? judged('no', 'plainHttp', { host })
      : inDesign
        ? judged('yes', 'encrypted', { host })
        : judged('no', 'hostNotInDesign', { host });
    return checkItem('host', host, { inDesign, plain }, judgement);
  });
}

function endpoints({ technical, functional }: CheckEvidence): CheckItem[] {
  const asked = plannedEndpoints(functional);
  return technical.endpoints.map(({ action, method, path }) =>
    checkItem(
      'endpoint',
      `${method} ${path}`,
      { action, asked: asked.has(action) },
      asked.has(action)
        ? judged('yes', 'endpointNeeded', { action })
        : judged('unknown', 'endpointUnasked', { action }),
    ),
  );
}

function fromVendor(code: 'leastPrivilege' | 'vendorContract', { vendor }: CheckEvidence): CheckItem {
  const statement = vendor.get(code);
  const value = statement?.value ?? null;
  const judgement =
    value === 'yes'
      ? judged('yes', 'vendorSaysYes', { person: statement!.person })
      : value === 'no'
        ? judged('no', 'vendorSaysNo', { text: statement!.text.slice(0, 300) })
        : judged('unknown', 'askVendor');
  return checkItem(code, '', { value }, judgement);
}

function placement({ form, technical }: CheckEvidence): CheckItem {
  const place = technical.placement === 'unknown' ? form.hosting : technical.placement;
  const known = place && place !== 'unknown';
  return checkItem(
    'placement',
    '',
    { place },
    known ? judged('yes', 'placed', { place }) : judged('unknown', 'sayWhere'),
  );
}
