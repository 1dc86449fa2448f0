import { json } from '../stand-in.ts';
import type { Vendor } from '../vendor.ts';

const signed = (authentication: unknown): boolean => /^api:[\w+/]{43}=$/.test(String(authentication));

export const sdbHr: Vendor = {
  repository: 'HelloID-Conn-Prov-Source-SDBHR',
  technique: 'source: HMAC over the time, lists joined in the script, one object an output',
  open() {
    const employees = [
      {
        Id: 1001,
        RoepNaam: 'Joke',
        AchterNaam: 'Jong',
        Voorvoegsel: 'de',
        Geslacht: 'V',
        GeboorteDatum: '1968-03-12T00:00:00',
        EmailZakelijk: 'joke@zonnedal.example',
        Tenaamstelling: { Code: '1' },
      },
      { Id: 1002, RoepNaam: 'Piet', AchterNaam: 'Zonder Contract', Tenaamstelling: { Code: '1' } },
    ];
    const employments = [
      {
        Id: 51,
        PersoneelsNummer: 1001,
        DatumInDienst: '2013-05-21T00:00:00',
        DatumUitDienst: null,
        Afdeling: { Code: 'D1' },
      },
    ];
    const departments = [
      { Code: 'D1', Omschrijving: 'Directie', Leidinggevenden: [{ Id: 1002 }, { Id: 1001 }], HoofdAfdeling: null },
      { Code: 'D2', Omschrijving: 'Zorg', Leidinggevenden: null, HoofdAfdeling: { Code: 'D1' } },
    ];
    const guarded =
      (list: unknown) =>
      ({ headers }: { headers: Record<string, unknown> }) =>
        signed(headers.authentication) ? json(list) : json({ message: 'signature refused' }, 401);
    return {
      state: {},
      routes: {
        'GET /api/MedewerkersBasic': guarded(employees),
        'GET /api/DienstverbandenBasic': guarded(employments),
        'GET /api/afdelingen': guarded(departments),
      },
    };
  },
  settings: (url) => ({
    ApiUser: 'api',
    ApiKey: 'sdb-key',
    KlantNummer: '12',
    BaseUrl: url,
    PastThreshold: 6,
    FutureThreshold: 3,
  }),
  trials: [
    {
      name: 'reads persons with a contract',
      action: 'persons',
      expected: {
        success: true,
        persons: [{ externalId: '1001', displayName: 'Joke Jong', person: { Name: { FamilyName: 'Jong' } } }],
      },
    },
    {
      name: 'reads departments with manager and parent',
      action: 'departments',
      expected: {
        success: true,
        departments: [
          { externalId: 'D1', displayName: 'Directie', managerExternalId: '1001', parentExternalId: null },
          { externalId: 'D2', parentExternalId: 'D1' },
        ],
      },
    },
  ],
};
