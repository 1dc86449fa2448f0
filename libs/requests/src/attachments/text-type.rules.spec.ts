import { describe, expect, it } from '@jest/globals';
import { isMarkup, textTypeOf } from './text-type.rules.js';

describe('kinds of text', () => {
  it.each([
    ['openapi.YAML', 'application/yaml'],
    ['api.wsdl', 'application/xml'],
    ['export.csv', 'text/csv'],
    ['mail.eml', 'message/rfc822'],
    ['run.ps1', null],
    ['page.html', null],
    ['noending', null],
  ])('%s is %s', (name, type) => expect(textTypeOf(name, 'x')).toBe(type));

  it('takes no script under the name of a text', () => {
    expect(textTypeOf('notes.txt', '#!/bin/sh\nrm -rf /')).toBeNull();
  });

  it.each([
    '<!DOCTYPE html><p>x',
    '\uFEFF \n<html>',
    '<!-- a --><!-- b --><?xml version="1.0"?><svg onload="x()">',
    '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "x">',
    '<svg:svg xmlns:svg="http://www.w3.org/2000/svg">',
    '<script>x()</script>',
  ])('knows a page or a drawing by its first element: %s', (text) => expect(isMarkup(text)).toBe(true));

  it.each([
    '<?xml version="1.0"?><definitions name="x"/>',
    'openapi: 3.1.0 # returns <html>',
    '{"a": "<svg>"}',
    '<header>a mail</header>',
    '<Bodyguard/>',
  ])('takes other text for what it is: %s', (text) => expect(isMarkup(text)).toBe(false));
});
