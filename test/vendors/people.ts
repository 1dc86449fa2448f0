import type { Person } from '#runtime';

/** The person whom all trials are about, with the account that most mappings look at. */
export const JOKE: Person = {
  ExternalId: '1001',
  DisplayName: 'Joke de Jong',
  Name: {
    GivenName: 'Johanna',
    NickName: 'Joke',
    Initials: 'J.',
    FamilyNamePrefix: 'de',
    FamilyName: 'Jong',
    Convention: 'B',
  },
  Details: { Gender: 'V', BirthDate: '1968-03-12' },
  Contact: {
    Business: { Email: 'joke.dejong@zonnedal.example', Phone: { Fixed: '098-3463388', Mobile: '06-64634483' } },
    Personal: { Phone: { Mobile: '+31600000001' } },
  },
  Custom: { employeeId: '1001' },
  Contracts: [
    {
      ExternalId: '1001-1',
      StartDate: '2013-05-21',
      EndDate: null,
      Department: { ExternalId: '1000', DisplayName: 'Directie' },
      Title: { ExternalId: '110', Code: '110', Name: 'Teammanager' },
      Context: { InConditions: true },
    },
  ],
  Accounts: {
    MicrosoftActiveDirectory: {
      userPrincipalName: 'joke.dejong@zonnedal.example',
      mail: 'joke.dejong@zonnedal.example',
      DisplayName: 'Joke de Jong',
      sAMAccountName: 'jdejong',
      Password: 'not-a-real-one',
    },
  },
} as unknown as Person;
