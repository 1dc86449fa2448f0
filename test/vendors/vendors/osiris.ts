import { json } from '../stand-in.ts';
import type { Vendor } from '../vendor.ts';

export const osiris: Vendor = {
  repository: 'HelloID-Conn-Prov-Source-Caci-Osiris',
  technique: 'source: a list, then a call a student; the shipped mapping names fields that do not come',
  open() {
    const students: Record<string, object> = {
      '900': {
        studentnummer: '900',
        roepnaam: 'Sanne',
        achternaam: 'Visser',
        opleidingen: [{ sinh_id: 7, opleiding: 'MBO' }],
      },
      '901': { studentnummer: '901', roepnaam: 'Bram', achternaam: 'Bakker', opleidingen: [] },
    };
    return {
      state: {},
      routes: {
        'GET /generiek/student/zoek': ({ headers }) =>
          headers['api-key'] === 'osiris-key'
            ? json({ items: Object.keys(students).map((studentnummer) => ({ studentnummer })) })
            : json({ message: 'no key' }, 401),
        'GET /basis/student': ({ query }) => json(students[query.get('p_studentnummer')!]),
      },
    };
  },
  settings: (url) => ({ BaseUrl: url, ApiKey: 'osiris-key', SchoolName: 'Zonnecollege', Limit: '100', IsDebug: false }),
  trials: [
    {
      name: 'reads students, and says which required field stays empty',
      action: 'persons',
      expected: {
        success: true,
        persons: [
          { externalId: '900', displayName: 'Sanne Visser', person: null, errors: [{ field: 'Name.FamilyName' }] },
          { externalId: '901', displayName: 'Bram Bakker' },
        ],
      },
    },
    {
      name: 'fails when the key is refused',
      action: 'persons',
      given: { settings: { ApiKey: 'wrong' } },
      expected: { success: false, persons: [] },
    },
  ],
};
