import { JOKE } from '../people.ts';
import { json } from '../stand-in.ts';
import type { Vendor } from '../vendor.ts';

interface Message {
  recipients: string;
  originator: string;
  body: string;
}

export const messageBird: Vendor = {
  repository: 'HelloID-Conn-Prov-Notification-MessageBirdSMS',
  technique: 'notification: a filled-in template, refusals in the answer’s body',
  open() {
    const state: { messages: Message[] } = { messages: [] };
    return {
      state,
      routes: {
        'POST /messages': ({ body, headers }) => {
          if (headers.authorization !== 'AccessKey bird-key')
            return json({ errors: [{ code: 2, description: 'Request not allowed (incorrect access_key)' }] }, 401);
          state.messages.push(body as Message);
          return json({ id: 'm1' }, 201);
        },
      },
    };
  },
  settings: (url) => ({ BaseUri: `${url}/messages`, accesskey: 'bird-key', originator: 'Zonnedal' }),
  person: JOKE,
  trials: [
    {
      name: 'a preview sends nothing',
      action: 'notification',
      given: { dryRun: true, template: { values: { time: '' } } },
      expected: {},
    },
    {
      name: 'sends the rendered template',
      action: 'notification',
      given: {
        template: { values: { time: '', body: 'Dear {{person.Name.NickName}} {{ person.Nowhere || "friend" }}' } },
      },
      expected: { success: true },
      leaves: { messages: [{ recipients: '+31600000001', originator: 'Zonnedal', body: 'Dear Joke friend' }] },
      says: 'Successfully sent',
    },
    {
      name: 'reports what the vendor refused',
      action: 'notification',
      given: { template: { values: { scriptFlow: 'Pigeon' } } },
      expected: { success: false },
      says: 'Incorrect scriptFlow',
    },
  ],
};
