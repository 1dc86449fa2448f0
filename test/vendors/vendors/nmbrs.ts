import { JOKE } from '../people.ts';
import type { Answer } from '../stand-in.ts';
import type { Vendor } from '../vendor.ts';

const SERVICE = '/soap/v3/EmployeeService.asmx';
const field = (xml: string, name: string) => new RegExp(`<emp:${name}>([^<]*)</emp:${name}>`).exec(xml)?.[1] ?? '';

const envelope = (content: string): Answer => ({
  type: 'application/soap+xml',
  text: `<?xml version="1.0"?><soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Body>${content}</soap:Body></soap:Envelope>`,
});

export const nmbrs: Vendor = {
  repository: 'HelloID-Conn-Prov-Target-Nmbrs',
  technique: 'SOAP: every call a POST, answers as XML, an account that is never made',
  open() {
    const state = {
      employee: {
        Id: '1001',
        Number: '17',
        EmployeeNumber: '1001',
        LastName: 'Jong',
        EmailWork: 'old@zonnedal.example',
        Birthday: '1968-03-12T00:00:00',
      },
    };
    const current = (id: string) =>
      id === state.employee.Id
        ? Object.entries(state.employee)
            .map(([name, value]) => `<${name}>${value}</${name}>`)
            .join('')
        : '';
    return {
      state,
      routes: {
        [`POST ${SERVICE}`]: ({ body }) => {
          const xml = String(body);
          if (!xml.includes('PersonalInfo_UpdateCurrent'))
            return envelope(
              `<PersonalInfo_GetCurrentResponse><PersonalInfo_GetCurrentResult>${current(field(xml, 'EmployeeId'))}</PersonalInfo_GetCurrentResult></PersonalInfo_GetCurrentResponse>`,
            );
          state.employee.EmailWork = field(xml, 'EmailWork');
          return envelope(
            '<PersonalInfo_UpdateCurrentResponse><PersonalInfo_UpdateCurrentResult>1</PersonalInfo_UpdateCurrentResult></PersonalInfo_UpdateCurrentResponse>',
          );
        },
      },
    };
  },
  settings: (url) => ({
    UserName: 'api',
    Token: 'nmbrs-token',
    Domain: 'zonnedal',
    BaseUrl: url,
    version: 'v3',
    proxyAddress: '',
  }),
  person: JOKE,
  correlation: { enabled: true, personField: 'ExternalId', accountField: 'Id' },
  reads: [SERVICE],
  trials: [
    {
      name: 'correlates who is there',
      action: 'create',
      expected: {
        success: true,
        accountReference: '1001',
        accountCorrelated: true,
        data: { EmailWork: 'old@zonnedal.example' },
      },
    },
    {
      name: 'a preview of an update changes nothing',
      action: 'update',
      given: { dryRun: true },
      expected: { success: true },
      leaves: { employee: { EmailWork: 'old@zonnedal.example' } },
    },
    {
      name: 'writes the e-mail address back',
      action: 'update',
      expected: { success: true, accountReference: '1001', previousData: { EmailWork: 'old@zonnedal.example' } },
      leaves: { employee: { EmailWork: 'joke.dejong@zonnedal.example' } },
    },
    {
      name: 'clears it on delete',
      action: 'delete',
      expected: { success: true },
      leaves: { employee: { EmailWork: '' } },
    },
  ],
};
