import { describe, expect, it } from '@jest/globals';
import { settingsReads } from './settings-reads.js';

const keysOf = (code: string) => settingsReads(code).keys;

describe('settingsReads', () => {
  it('finds what V2 scripts read, also inside texts, without methods', () => {
    const code = `
      $uri = "$($actionContext.Configuration.BaseUrl.TrimEnd('/'))/api"
      if ($actionContext.configuration.isDebug -eq $true) { }
      $x = $actionContext.Configuration.exchange.connectionUri
      $y = $actionContext.Configuration.'odd name'
      $z = $actionContext.Configuration.list.Count`;
    expect(keysOf(code)).toEqual(['BaseUrl', 'exchange.connectionUri', 'isDebug', 'list', 'odd name']);
  });

  it('follows variables, parameters and splatted keys', () => {
    const code = `
      $config = $actionContext.Configuration
      function Get-Token { param($Settings) "$($Settings.ClientId):$($Settings.ClientSecret)" }
      Get-Token -Settings $config
      $splat = @{ Options = $config }
      $mail = $config.mail
      "$($Options.Tenant) $($mail.host)"`;
    expect(keysOf(code)).toEqual(['ClientId', 'ClientSecret', 'mail', 'mail.host', 'Tenant']);
  });

  it('knows the V1 ways to unpack the settings', () => {
    expect(keysOf('$c = $configuration | ConvertFrom-Json\n"$($c.Url)"')).toEqual(['Url']);
    expect(keysOf('$c = ConvertFrom-Json $configuration\n$c.Url')).toEqual(['Url']);
    expect(keysOf('$c = (ConvertFrom-Json -InputObject $Configuration)\n$c.Url')).toEqual(['Url']);
    expect(keysOf('$script:c = $configuration | ConvertFrom-Json\n$c.Url')).toEqual(['Url']);
  });

  it('finds them whatever scope a variable is named with, but not below another variable', () => {
    const code = `
      $c = $actionContext.Configuration
      Invoke-Command { "$($Using:c.Pool) $($using:actionContext.Configuration.Host)" }
      "$($script:c.Url) $($env:c.Other) $($using:other.c.Other)"`;
    expect(keysOf(code)).toEqual(['Host', 'Pool', 'Url']);
  });

  it('sees when the settings are used as a whole', () => {
    expect(settingsReads('$actionContext.Configuration | ConvertTo-Json').wholesale).toBe(true);
    expect(settingsReads('$actionContext.Configuration.PSObject.Properties').wholesale).toBe(true);
    expect(settingsReads('$actionContext.Configuration.Url').wholesale).toBe(false);
  });

  it('does not take another variable for an alias', () => {
    expect(keysOf('$config = $actionContext.Configuration\n$configurable.Name')).toEqual([]);
  });
});
