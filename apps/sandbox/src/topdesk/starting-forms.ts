import { openApiDocument } from '../roosterwijs/openapi.js';

const form = (
  briefDescription: string,
  name: string,
  email: string,
  organisation: string,
  answers: string[],
  files: [string, string][] = [],
) => ({
  briefDescription,
  request: answers.join('<br/>'),
  caller: { dynamicName: name, email, branch: { name: organisation } },
  attachments: files.map(([fileName, text]) => ({ fileName, content: Buffer.from(text).toString('base64') })),
});

/** Dienstklok does what Roosterwijs does, by other names: a request for Roosterwijs is left for whoever tries the demo. */
const dienstklokDocument = (): string =>
  JSON.stringify(openApiDocument('https://api.dienstklok.example'), null, 2)
    .replaceAll('/roosterwijs/', '/')
    .replaceAll('Roosterwijs', 'Dienstklok')
    .replaceAll('Weekritme', 'Uurwerk')
    .replaceAll('weekritme', 'uurwerk');

/** Forms that customers have sent in already: one complete in Dutch, with the description of the API, one with an answer that nobody asked for, one of an unknown organisation. */
export const STARTING_FORMS = [
  form(
    'Aanvraag connector: Dienstklok',
    'Bram Smit',
    'bram.smit@meander.example',
    'Zorggroep Meander',
    [
      'Naam van de applicatie: Dienstklok',
      'Leverancier: Uurwerk BV',
      'Soort applicatie: Zorg',
      'Richting: doel',
      'Functionaliteit: accounts aanmaken, wijzigen, blokkeren en rechten toekennen',
      'Aantal gebruikers: 1.250',
      'API-documentatie: https://api.dienstklok.example/openapi.json',
      'Zijn de inloggegevens uniek voor u?: weet ik niet',
      'Gewenste datum: 01-03-2027',
      'Waarom: de planners krijgen nu te laat een account.',
    ],
    [['dienstklok-openapi.json', dienstklokDocument()]],
  ),
  form('Connector request: Meeting Lamp', 'Carla Jansen', 'carla.jansen@zonnedal.example', 'Gemeente Zonnedal', [
    'Application: Meeting Lamp',
    'Vendor: Lichtbaken',
    'Type of application: Facility',
    'Direction: target',
    'Functions: create, disable',
    'API documentation: unknown',
    'Favourite colour: teal',
  ]),
  form('Connector request: Vaartkaart', 'Otto Baas', 'otto@havenhuis.example', 'Havenhuis', [
    'Application: Vaartkaart',
    'Type of application: Other',
    'Direction: source',
    'Functions: persons',
    'Number of users: 40',
    'API documentation: unknown',
    'Is the credential unique to you?: yes',
  ]),
];
