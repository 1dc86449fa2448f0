import { describe, expect, it } from '@jest/globals';
import { classifyName } from './classify-name.js';

const told = (name: string) => {
  const { class: kind, topic } = classifyName(name);
  return kind === null ? 'none' : `${kind} ${topic}`;
};

describe('classifyName', () => {
  it.each([
    ['BSN', 'A nationalId'],
    ['burgerServiceNummer', 'A nationalId'],
    ['Medewerker.BSN_nr', 'A nationalId'],
    ['B.S.N.', 'A nationalId'],
    ['sofinummer', 'A nationalId'],
    ['hr2d__BSN__c', 'A nationalId'],
    ['SteuerId', 'A nationalId'],
    ['Rentenversicherungsnummer', 'A nationalId'],
    ['socialSecurityNumber', 'A nationalId'],
    ['national_id', 'A nationalId'],
    ['INSZ', 'A nationalId'],
    ['brutosalarisbedrag', 'A pay'],
    ['Salarisschaal', 'A pay'],
    ['uurloon', 'A pay'],
    ['Loonheffingskorting', 'A pay'],
    ['Vergütung', 'A pay'],
    ['Grundvergutung', 'A pay'],
    ['Gehaltsgruppe', 'A pay'],
    ['AnnualSalary2', 'A pay'],
    ['payRate', 'A pay'],
    ['IBAN', 'A bank'],
    ['iban1', 'A bank'],
    ['IbanNummer', 'A bank'],
    ['bankrekeningnummer', 'A bank'],
    ['bank_account_number', 'A bank'],
    ['Führerscheinklasse', 'A document'],
    ['paspoortnummer', 'A document'],
    ['verzuimpercentage', 'A health'],
    ['ziektedagen', 'A health'],
    ['Schwerbehinderungsgrad', 'A health'],
    ['sickLeave', 'A health'],
    ['vakbondslid', 'A belief'],
    ['Kirchensteuermerkmal', 'A belief'],
    ['ethnicity', 'A belief'],
    ['Geboortedatum', 'B birthDate'],
    ['Person.Details.BirthDate', 'B birthDate'],
    ['geslacht', 'B gender'],
    ['email_privé', 'B privateContact'],
    ['Contact.Personal.Email', 'B privateContact'],
    ['noodcontact', 'B family'],
    ['kenteken', 'B licencePlate'],
    ['Kündigungsgrund', 'B dismissal'],
    ['age', 'B birthDate'],
    ['Department', 'C organisation'],
    ['Achternaam', 'C name'],
  ])('%s: %s', (name, expected) => expect(told(name)).toBe(expected));

  it.each([
    ['Geboortenaam', 'C name'],
    ['geboortenaam_partner', 'C name'],
    ['Partnerachternaam', 'C name'],
    ['geslachtsnaam', 'C name'],
    ['Salarisnummer', 'C employeeNumber'],
    ['Person.Custom.Salarisnr-2', 'C employeeNumber'],
    ...[
      'ballon',
      'saloon',
      'kolonne',
      'gras',
      'eras',
      'urban',
      'Caliban',
      'Essex',
      'trace',
      'traceId',
      'gift',
      'kind',
      'health_percentage',
      'healthCheckUrl',
      'schaal',
      'message',
      'passwordAge',
      'maxAge',
      'privateKey',
      'homeDirectory',
      'certificateFingerprint',
      'ziekenhuis',
      'accountNumber',
      'union',
      'partnerId',
      'basic',
      'casino',
      'raceCondition',
      'inhalt',
    ].map((name) => [name, 'none']),
  ])('%s: %s', (name, expected) => expect(told(name!)).toBe(expected));

  it('names what it was told by', () => {
    expect(classifyName('MedewerkerBrutoSalaris')).toEqual({ class: 'A', topic: 'pay', token: 'salaris' });
    expect(classifyName('geboortenaam_en_bsn').token).toBe('bsn');
  });
});
