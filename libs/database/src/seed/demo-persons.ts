import type { RoleName } from '#access';

export interface DemoPerson {
  /** Subject at the demo's OpenID provider. */
  subject: string;
  name: string;
  email: string;
  role: RoleName;
  /** Slug of the tenant for tenant roles; its name where the person is shown. */
  tenant: string | null;
}

/** At least one person a role (developers sign each other's work), the same as at the sandbox's OpenID provider. */
export const demoPersons: DemoPerson[] = [
  {
    subject: 'anna-de-vries',
    name: 'Anna de Vries',
    email: 'anna.de.vries@zonnedal.example',
    role: 'administrator',
    tenant: 'gemeente-zonnedal',
  },
  {
    subject: 'bram-smit',
    name: 'Bram Smit',
    email: 'bram.smit@meander.example',
    role: 'administrator',
    tenant: 'zorggroep-meander',
  },
  {
    subject: 'carla-jansen',
    name: 'Carla Jansen',
    email: 'carla.jansen@zonnedal.example',
    role: 'employee',
    tenant: 'gemeente-zonnedal',
  },
  {
    subject: 'daan-van-dijk',
    name: 'Daan van Dijk',
    email: 'daan.van.dijk@koppel.example',
    role: 'sales',
    tenant: null,
  },
  {
    subject: 'esra-yilmaz',
    name: 'Esra Yılmaz',
    email: 'esra.yilmaz@koppel.example',
    role: 'productOwner',
    tenant: null,
  },
  {
    subject: 'finn-de-boer',
    name: 'Finn de Boer',
    email: 'finn.de.boer@koppel.example',
    role: 'developer',
    tenant: null,
  },
  {
    subject: 'gwen-mulder',
    name: 'Gwen Mulder',
    email: 'gwen.mulder@koppel.example',
    role: 'consultant',
    tenant: 'gemeente-zonnedal',
  },
  {
    subject: 'hugo-peters',
    name: 'Hugo Peters',
    email: 'hugo.peters@identiq.example',
    role: 'partner',
    tenant: 'zorggroep-meander',
  },
  { subject: 'iris-bakker', name: 'Iris Bakker', email: 'iris.bakker@koppel.example', role: 'operator', tenant: null },
  {
    subject: 'jasper-visser',
    name: 'Jasper Visser',
    email: 'jasper.visser@koppel.example',
    role: 'developer',
    tenant: null,
  },
  {
    subject: 'kim-de-wit',
    name: 'Kim de Wit',
    email: 'kim.de.wit@koppel.example',
    role: 'securityOfficer',
    tenant: null,
  },
  {
    subject: 'lotte-vos',
    name: 'Lotte Vos',
    email: 'lotte.vos@koppel.example',
    role: 'remoteConsultant',
    tenant: null,
  },
];

export const demoTenants = [
  { slug: 'gemeente-zonnedal', name: 'Gemeente Zonnedal' },
  { slug: 'zorggroep-meander', name: 'Zorggroep Meander' },
];

/** The same persons, to be shown: with the name of their tenant. */
export const shownDemoPersons: DemoPerson[] = demoPersons.map((person) => ({
  ...person,
  tenant: demoTenants.find(({ slug }) => slug === person.tenant)?.name ?? null,
}));
