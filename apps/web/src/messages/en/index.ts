import access from './access.json' with { type: 'json' };
import catalog from './catalog.json' with { type: 'json' };
import connector from './connector.json' with { type: 'json' };
import correlation from './correlation.json' with { type: 'json' };
import coverage from './coverage.json' with { type: 'json' };
import designs from './designs.json' with { type: 'json' };
import desk from './desk.json' with { type: 'json' };
import feasibility from './feasibility.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import importing from './import.json' with { type: 'json' };
import notifications from './notifications.json' with { type: 'json' };
import permissions from './permissions.json' with { type: 'json' };
import personImport from './personImport.json' with { type: 'json' };
import persons from './persons.json' with { type: 'json' };
import placement from './placement.json' with { type: 'json' };
import planning from './planning.json' with { type: 'json' };
import preview from './preview.json' with { type: 'json' };
import provisioning from './provisioning.json' with { type: 'json' };
import refusals from './refusals.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };
import requests from './requests.json' with { type: 'json' };
import rollouts from './rollouts.json' with { type: 'json' };
import runs from './runs.json' with { type: 'json' };
import security from './security.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import setup from './setup.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import sync from './sync.json' with { type: 'json' };
import system from './system.json' with { type: 'json' };
import vendors from './vendors.json' with { type: 'json' };

/** All texts of this language, one file a room. */
export default {
  access,
  catalog,
  connector,
  correlation,
  coverage,
  designs,
  desk,
  feasibility,
  home,
  import: importing,
  notifications,
  permissions,
  personImport,
  persons,
  placement,
  planning,
  preview,
  provisioning,
  refusals,
  report,
  requests,
  rollouts,
  runs,
  security,
  settings,
  setup,
  shell,
  sync,
  system,
  vendors,
};
