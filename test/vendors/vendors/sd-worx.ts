import { json } from '../stand-in.ts';
import type { Vendor } from '../vendor.ts';

const BASIC = `Basic ${Buffer.from('sd:sd-key').toString('base64')}`;
const odata = (value: unknown[]) => () => json({ value });

export const sdWorx: Vendor = {
  repository: 'HelloID-Conn-Prov-Source-SDworx',
  technique: 'source: OAuth with basic auth through Invoke-WebRequest, OData lists joined by grouped hash tables',
  open: () => ({
    state: {},
    routes: {
      'POST /OAuth/Token': ({ headers, body }) =>
        headers.authorization === BASIC && (body as { grant_type: string }).grant_type === 'client_credentials'
          ? json({ access_token: 'sd-token', token_type: 'bearer' })
          : json({ error: 'invalid_client', error_description: 'unknown client' }, 400),
      'GET /odata/Person': odata([
        { Id: 1, TypePerson: 0, PersonNumber: '1001', Nickname: 'Joke', Prefixes: 'de', LastName: 'Jong' },
        { Id: 2, TypePerson: 4, PersonNumber: '1002', Nickname: 'In', LastName: 'Stroom' },
      ]),
      'GET /odata/CurrentEmployment': odata([
        {
          ContractId: 11,
          PersonId: 1,
          FunctionId: 5,
          OrganizationId: 6,
          ManagerId: 1,
          EpisodeStartDate: '2013-05-21T00:00:00',
          EpisodeEndDate: '2100-01-01T00:00:00',
          Scale: '12',
        },
      ]),
      // the script cannot do without: of an empty list it makes no table
      'GET /odata/EmploymentHistory': odata([
        { ContractId: 11, PersonId: 1, EpisodeStartDate: '2013-05-21T00:00:00', EpisodeEndDate: null },
      ]),
      'GET /odata/Function': odata([{ Id: 5, LongName: 'Teammanager' }]),
      'GET /odata/Organization': odata([{ Id: 6, Name: 'Zonnedal', OrganizationNumber: '01' }]),
      'GET /odata/Phone': odata([{ PersonId: 1, PhoneType: 'Mobiel', PhoneNumber: '0612345678' }]),
      'GET /odata/Email': odata([{ PersonId: 1, Index: 1, EmailAddress: 'joke@zonnedal.example' }]),
      'GET /odata/Department': odata([
        { DepartmentCode: 'D1', Name: 'Directie', Active: '1', ManagerId: 1, ParentDepartmentId: null },
        { DepartmentCode: 'D9', Name: 'Closed', Active: '0', ManagerId: null, ParentDepartmentId: null },
      ]),
    },
  }),
  settings: (url) => ({ BaseUrl: url, ClientID: 'sd', Apikey: 'sd-key', HistoricalDays: '90', FutureDays: '90' }),
  reads: ['/OAuth/Token'],
  trials: [
    {
      name: 'reads persons with their joined contract',
      action: 'persons',
      expected: {
        success: true,
        persons: [
          {
            externalId: '1001',
            displayName: 'Joke de Jong (1001)',
            raw: {
              PhoneNumberPrivate: '0612345678',
              Contracts: [{ FunctionLongName: 'Teammanager', ManagerPersonNumber: '1001', EpisodeEndDate: null }],
            },
          },
        ],
      },
    },
    {
      name: 'reads active departments',
      action: 'departments',
      expected: {
        success: true,
        departments: [{ externalId: 'D1', displayName: 'Directie', managerExternalId: '1001' }],
      },
    },
    {
      name: 'says why the login was refused',
      action: 'departments',
      given: { settings: { ClientID: 'nobody' } },
      expected: { success: false },
      says: 'unknown client',
    },
  ],
};
