import type { Vendor } from './vendor.ts';
import { blueDolphin } from './vendors/blue-dolphin.ts';
import { canvas } from './vendors/canvas.ts';
import { genericScim } from './vendors/generic-scim.ts';
import { jira } from './vendors/jira.ts';
import { messageBird } from './vendors/message-bird.ts';
import { nmbrs } from './vendors/nmbrs.ts';
import { osiris } from './vendors/osiris.ts';
import { outSystems } from './vendors/out-systems.ts';
import { salesforce } from './vendors/salesforce.ts';
import { sdWorx } from './vendors/sd-worx.ts';
import { sdbHr } from './vendors/sdb-hr.ts';
import { zivver } from './vendors/zivver.ts';

export const vendors: Vendor[] = [
  blueDolphin,
  canvas,
  genericScim,
  jira,
  messageBird,
  nmbrs,
  osiris,
  outSystems,
  salesforce,
  sdWorx,
  sdbHr,
  zivver,
];
