import type { TaskOwner } from '../../rollouts/lifecycle/rollout-states.rules.js';

/** What a calendar says of a rollout, as the web app says it. */
export interface CalendarWords {
  rollout: string;
  tasks: Record<string, string>;
  owners: Record<TaskOwner, string>;
}

export const CALENDAR_WORDS: Record<'en' | 'nl', CalendarWords> = {
  en: {
    rollout: 'rollout',
    tasks: {
      apiAccess: 'Access to the API granted',
      ownCredential: 'Own credential issued',
      network: 'Agent and network',
      fieldList: 'List of fields agreed',
      connectorImported: 'Connector imported',
      configured: 'Settings complete',
      correlationTested: 'Correlation tested',
      dryRun: 'Dry run',
      securityCheck3: 'Security check 3',
      executionOrder: 'Execution order set',
      businessRules: 'Business rules',
      pilot: 'Pilot group',
      goLive: 'Go live',
      aftercare: 'Aftercare',
    },
    owners: {
      consultant: 'Consultant',
      partner: 'Partner',
      customer: 'Customer',
      vendor: 'Vendor',
    },
  },
  nl: {
    rollout: 'uitrol',
    tasks: {
      apiAccess: 'Toegang tot de API verleend',
      ownCredential: 'Eigen inloggegevens uitgegeven',
      network: 'Agent en netwerk',
      fieldList: 'Lijst van velden afgesproken',
      connectorImported: 'Connector geïmporteerd',
      configured: 'Instellingen compleet',
      correlationTested: 'Correlatie getest',
      dryRun: 'Proefdraaien',
      securityCheck3: 'Beveiligingscontrole 3',
      executionOrder: 'Volgorde van uitvoering ingesteld',
      businessRules: 'Businessregels',
      pilot: 'Pilotgroep',
      goLive: 'Live gaan',
      aftercare: 'Nazorg',
    },
    owners: {
      consultant: 'Consultant',
      partner: 'Partner',
      customer: 'Klant',
      vendor: 'Leverancier',
    },
  },
};
