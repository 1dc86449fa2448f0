import { describe, expect, it } from '@jest/globals';
import { foldVendorName, vendorDomain } from './vendor-name.rules.js';

describe('a vendor by its name', () => {
  it.each([
    ['Zonnebloem Software B.V.', 'zonnebloemsoftware'],
    ['ZONNEBLOEM-software', 'zonnebloemsoftware'],
    ['Müller & Söhne GmbH', 'mullersohne'],
    ['Group', 'group'],
    ['…', ''],
  ])('%s is %s', (name, folded) => expect(foldVendorName(name)).toBe(folded));
});

describe('a vendor by its address', () => {
  it.each([
    ['https://app.eu.zonnebloem.nl/login', 'zonnebloem.nl'],
    ['zonnebloem.nl', 'zonnebloem.nl'],
    ['https://hr.zonnebloem.co.uk', 'zonnebloem.co.uk'],
    ['http://10.0.0.1/api', ''],
    ['localhost', ''],
    ['', ''],
  ])('%s belongs to "%s"', (address, domain) => expect(vendorDomain(address)).toBe(domain));
});
