import type { Environment } from './environment.js';
import { GET_CONNECTORS, type Row } from './get-connectors.js';

export const UPDATE_CONNECTORS: Record<
  string,
  { description: string; fields: [id: string, label: string, type: string][] }
> = {
  KnUser: {
    description: 'Gebruiker',
    fields: [
      ['UsId', 'Gebruiker', 'string'],
      ['MtCd', 'Mutatiecode', 'string'],
      ['GrId', 'Groep', 'string'],
      ['GrDs', 'Groepsomschrijving', 'string'],
      ['BcCo', 'Nummer', 'string'],
      ['UsIdNew', 'Nieuwe gebruikerscode', 'string'],
      ['Nm', 'Omschrijving', 'string'],
      ['Awin', 'Profit Windows', 'boolean'],
      ['Acon', 'Connector', 'boolean'],
      ['Abac', 'Reservekopieën via commandline', 'boolean'],
      ['Acom', 'Commandline', 'boolean'],
      ['Site', 'OutSite', 'boolean'],
      ['EmAd', 'E-mail', 'string'],
      ['InSi', 'InSite', 'boolean'],
      ['Upn', 'UPN', 'string'],
    ],
  },
  KnPerson: {
    description: 'Persoon',
    fields: [
      ['MatchPer', 'Persoon vergelijken op', 'string'],
      ['BcCo', 'Nummer', 'string'],
      ['CaNm', 'Roepnaam', 'string'],
      ['LaNm', 'Achternaam', 'string'],
      ['EmAd', 'E-mail werk', 'string'],
      ['TeNr', 'Telefoonnr. werk', 'string'],
      ['MbNr', 'Mobiel werk', 'string'],
    ],
  },
  KnEmployee: { description: 'Medewerker', fields: [['EmId', 'Medewerker', 'string']] },
};

export function overview(environment: Environment): object {
  const list = (connectors: Record<string, { description: string }>): object[] =>
    Object.entries(connectors).map(([id, { description }]) => ({ id, description }));
  return {
    updateConnectors: list(UPDATE_CONNECTORS),
    getConnectors: list(GET_CONNECTORS),
    info: { envid: environment.number, appName: 'Koppel', group: 'Koppel', tokenExpiry: '' },
  };
}

function typeOf(rows: Row[], field: string): string {
  const value = rows.map((row) => row[field]).find((one) => one !== null);
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'decimal';
  return /^\d{4}-\d\d-\d\dT/.test(String(value)) ? 'date' : 'string';
}

export function getConnectorInfo(environment: Environment, name: string): object | null {
  const connector = GET_CONNECTORS[name];
  if (!connector) return null;
  const rows = connector.rows(environment);
  const fields = Object.keys(rows[0] ?? {}).map((id, position) => ({
    id,
    fieldId: `U${String(position + 1).padStart(3, '0')}`,
    dataType: typeOf(rows, id),
    label: id,
    length: 80,
    controlType: 1,
    decimals: 0,
    decimalsFieldId: '',
  }));
  return { name, description: connector.description, fields };
}

export function updateConnectorInfo(name: string): object | null {
  const connector = UPDATE_CONNECTORS[name];
  if (!connector) return null;
  const fields = connector.fields.map(([fieldId, label, dataType], position) => ({
    fieldId,
    primaryKey: position === 0,
    dataType,
    label,
    length: 80,
    decimals: 0,
    notZero: false,
    controlType: 1,
    values: [],
  }));
  return { id: name, name, description: connector.description, fields, objects: [] };
}
