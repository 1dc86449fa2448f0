/** Where the internal structure of a person has what applications call by these names. */
const PLACES: [names: RegExp, place: string][] = [
  [/^(employee|personnel|staff|personeels|medewerker)_?(number|nummer|nr|no|id|code)$/i, 'ExternalId'],
  [/^external_?id$/i, 'ExternalId'],
  [/^(user|login|account|gebruikers)_?(name|naam)$|^login$/i, 'UserName'],
  [/^(given|first|nick|voor|roep)_?(name|naam)$/i, 'Name.NickName'],
  [/^(family|last|sur|achter)_?(name|naam)$/i, 'Name.FamilyName'],
  [/^(display|full)_?name$|^weergavenaam$/i, 'DisplayName'],
  [/^(work|business|werk)?_?(e?_?mail)(_?(address|adres))?$/i, 'Contact.Business.Email'],
  [/^(department|afdeling)(_?(name|naam))?$/i, 'PrimaryContract.Department.DisplayName'],
  [/^(job_?title|function|functie|title)(_?(name|naam))?$/i, 'PrimaryContract.Title.Name'],
];

/** Empty where the name says nothing. */
export const personPlace = (field: string): string => PLACES.find(([names]) => names.test(field))?.[1] ?? '';
