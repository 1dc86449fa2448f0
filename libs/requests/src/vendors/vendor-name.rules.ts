/** Words of a company's name that say nothing about which one it is. */
const LEGAL_FORMS =
  /^(bv|nv|vof|cv|gmbh|ag|se|sa|sas|sarl|ltd|limited|inc|llc|plc|corp|corporation|co|holding|group|groep)$/;

/** A vendor's name in its bare letters: `Zonnebloem Software B.V.` and `zonnebloem-software` are one. Empty when no letter is left. */
export function foldVendorName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(\w)\.(?=\w\b)/g, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !LEGAL_FORMS.test(word));
  return (telling.length > 0 ? telling : words).join('');
}

/** The part of an address that a vendor is known by: `https://app.eu.zonnebloem.nl/login` is `zonnebloem.nl`. Empty for what is no address. */
export function vendorDomain(address: string): string {
  const host = /^(?:https?:\/\/)?([a-z0-9.-]+)/i.exec(address.trim())?.[1]?.toLowerCase().replace(/\.$/, '') ?? '';
  const labels = host.split('.');
  if (labels.length < 2 || /^[\d.]+$/.test(host)) return '';
  const isCountryOfMany = labels.length > 2 && /^(co|com|org|net|gov|ac)$/.test(labels.at(-2)!);
  return labels.slice(isCountryOfMany ? -3 : -2).join('.');
}
