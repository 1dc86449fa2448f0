import { eventually, type Stack, type StackCaller } from './stack.js';

/** A request that is half-way at the desk, with something on every tab. */
export interface RequestInTheMiddle {
  id: string;
  vendorId: string;
  /** Of the vendor's link. */
  token: string;
}

const FORM = {
  applicationName: 'Roosterwijs Personeelsplanning voor Zorg en Welzijn',
  vendorName: 'Roosterwijs Software B.V.',
  applicationUrl: 'https://www.roosterwijs.example/producten/personeelsplanning/zorg-en-welzijn/overzicht',
  applicationType: 'healthcare',
  direction: 'target',
  functions: ['create', 'update', 'disable', 'delete', 'grant'],
  users: 1850,
  mutationsPerMonth: 140,
  hosting: 'saas',
  apiDocumentation: { kind: 'file' },
  credentialIsOwn: 'unknown',
  testEnvironment: 'yes',
  testEnvironmentContact: 'Sanne Hoekstra, applicatiebeheer',
  authentication: 'A key in a header, as far as we know',
  fields: [
    { name: 'personnelNumber', purpose: 'Finds the account' },
    { name: 'workEmail', purpose: 'Log in' },
    { name: 'dateOfBirth', purpose: '' },
  ],
  correlationKey: 'personnelNumber',
  wantedDate: '2027-06-01',
  wantedBecause: 'The contract with the present planning ends in the summer.',
  remarks: 'Team leaders are added by hand now. That takes two days a month.',
};

/** Brings a request of the demo's customer to security check 1, as its people would. */
export async function requestInTheMiddle(stack: Stack): Promise<RequestInTheMiddle> {
  const customer = await stack.caller('anna-de-vries');
  const sales = await stack.caller('daan-van-dijk');
  const owner = await stack.caller('esra-yilmaz');
  const { beginRequest } = await customer.graphql<{ beginRequest: { id: string } }>(
    'mutation ($form: JSON!) { beginRequest(input: { form: $form }) { id } }',
    { form: FORM },
  );
  const { id } = beginRequest;
  const document = await (await fetch(`${stack.sandboxUrl}/roosterwijs/openapi.json`)).blob();
  await attach(stack, customer, id, { name: 'roosterwijs-openapi.json', file: document, kind: 'apiDocument' });
  const step = (who: StackCaller, action: string) =>
    who.graphql('mutation ($id: ID!, $action: String!) { takeDeskStep(requestId: $id, action: $action) { id } }', {
      id,
      action,
    });
  await customer.graphql('mutation ($id: ID!) { moveRequest(id: $id, step: { action: "submit" }) { id } }', { id });
  await say(customer, id, 'Our supplier says that the API is the same for all of its customers.');
  await step(sales, 'take');
  await sales.graphql(
    'mutation ($id: ID!, $input: RecordSearchInput!) { recordCatalogSearch(requestId: $id, input: $input) { id } }',
    { id, input: { query: 'Roosterwijs', choice: 'nothing', reason: 'Nothing like it is in the catalog.' } },
  );
  await sales.graphql('mutation ($id: ID!) { passOnRequest(requestId: $id, reason: "It is new.") { id } }', { id });
  await say(sales, id, 'They also talk to two other suppliers, so be quick.', 'internal');
  await say(owner, id, 'Thank you. We have read the document, and come back to you this week.');
  await attach(stack, owner, id, {
    name: 'call-with-supplier.txt',
    file: new Blob(['What was said.\n']),
    audience: 'internal',
  });
  const report = await analysed(owner, id);
  await owner.graphql(
    'mutation ($id: ID!, $ruling: RulingInput!) { overruleFeasibility(reportId: $id, ruling: $ruling) { id } }',
    {
      id: report,
      ruling: { lineId: 'delete', answer: 'no', reason: 'The supplier says that accounts are never removed.' },
    },
  );
  await owner.graphql(
    `mutation ($id: ID!) {
       assessImpact(requestId: $id, impact: { customers: 14, users: 9200, risk: "medium", riskNote: "One supplier." }) { id }
       estimateRequest(requestId: $id, from: 8, to: 15) { id }
       giveVerdict(requestId: $id, verdict: "feasible", reason: "The API has all that is asked.") { id }
     }`,
    { id },
  );
  const vendor = await askVendor(owner, id);
  await step(owner, 'startCheck1');
  await owner.graphql(
    'mutation ($id: ID!, $content: JSON!) { saveDesign(requestId: $id, kind: "functional", content: $content) { kind } }',
    { id, content: DESIGN },
  );
  return { id, ...vendor };
}

const DESIGN = {
  direction: 'target',
  summary: 'Makes and keeps accounts of planners and employees.',
  functions: [
    { action: 'create', does: 'Makes an account on the first day of the contract.' },
    { action: 'disable', does: 'Blocks it on the last.' },
  ],
  fields: [
    { name: 'personnelNumber', flow: 'out', personField: 'ExternalId', purpose: 'Finds the account' },
    { name: 'workEmail', flow: 'out', personField: 'Contact.Business.Email', purpose: 'Log in' },
  ],
  correlation: { personField: 'ExternalId', accountField: 'personnelNumber' },
  outOfScope: ['Rosters themselves'],
};

async function say(who: StackCaller, id: string, body: string, audience = 'customer'): Promise<void> {
  await who.graphql(
    'mutation ($id: ID!, $body: String!, $audience: String) { writeMessage(requestId: $id, body: $body, audience: $audience) { id } }',
    { id, body, audience },
  );
}

async function attach(
  stack: Stack,
  who: StackCaller,
  id: string,
  { name, file, ...fields }: { name: string; file: Blob; kind?: string; audience?: string },
): Promise<void> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', file, name);
  const init = { method: 'POST', body: form, headers: { cookie: who.cookie } };
  const response = await fetch(`${stack.url}/requests/${id}/attachments`, init);
  if (!response.ok) throw new Error(`${name} was not taken: ${await response.text()}`);
}

/** Waits until a worker has read the document; resolves to the report's id. */
async function analysed(who: StackCaller, id: string): Promise<string> {
  let found = '';
  await eventually(async () => {
    const { feasibility } = await who.graphql<{ feasibility: { id: string; state: string }[] }>(
      'query ($id: ID!) { feasibility(requestId: $id) { id state } }',
      { id },
    );
    found = feasibility.find(({ state }) => state === 'done')?.id ?? '';
    return found !== '';
  }, 120_000);
  return found;
}

async function askVendor(owner: StackCaller, id: string): Promise<{ vendorId: string; token: string }> {
  const { chooseVendor } = await owner.graphql<{ chooseVendor: { id: string } }>(
    'mutation ($id: ID!) { chooseVendor(requestId: $id) { id } }',
    { id },
  );
  await owner.graphql(
    `mutation ($vendorId: ID!, $contact: VendorContactInput!) { logVendorContact(vendorId: $vendorId, contact: $contact) { id } }`,
    {
      vendorId: chooseVendor.id,
      contact: {
        requestId: id,
        onDate: '2026-11-20',
        person: 'Ilse van der Meer',
        channel: 'phone',
        question: 'Does every customer have a key of its own?',
        nextAction: 'She asks their security officer.',
        promisedDate: '2026-12-04',
      },
    },
  );
  const { askVendorStandard } = await owner.graphql<{ askVendorStandard: { id: string }[] }>(
    'mutation ($id: ID!) { askVendorStandard(requestId: $id) { id } }',
    { id },
  );
  await owner.graphql(
    'mutation ($id: ID!, $question: ID!, $answer: VendorAnswerInput!) { recordVendorAnswer(requestId: $id, questionId: $question, answer: $answer) { id } }',
    {
      id,
      question: askVendorStandard[0]!.id,
      answer: { value: 'yes', text: 'A key each.', person: 'Ilse van der Meer' },
    },
  );
  const { giveVendorLink } = await owner.graphql<{ giveVendorLink: string }>(
    'mutation ($id: ID!) { giveVendorLink(requestId: $id, link: { sentTo: "api@roosterwijs.example", days: 14 }) }',
    { id },
  );
  return { vendorId: chooseVendor.id, token: giveVendorLink };
}
