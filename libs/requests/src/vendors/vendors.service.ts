import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, requirePermission, TenantScope } from '#access';
import { DomainError, parseInput, saying } from '#platform';
import type { Request } from '../requests/request.entity.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { RequestTrail } from '../trail/request-trail.js';
import { CHANNELS } from './vendor-contact.entity.js';
import { foldVendorName, vendorDomain } from './vendor-name.rules.js';
import type { Vendor } from './vendor.entity.js';
import { type VendorName, VendorsRepository } from './vendors.repository.js';

const text = (most: number) => z.string().trim().max(most, `use at most ${most} characters`);

const vendorSchema = z.object({
  name: text(200).min(1, 'give the vendor’s name'),
  formerNames: z.array(text(200).min(1, 'give a name')).max(20).default([]),
  domain: text(200).default('').transform(vendorDomain),
  contacts: z
    .array(
      z.object({
        name: text(200).min(1, 'give a name'),
        role: text(200).default(''),
        email: z.union([z.literal(''), z.email('give an e-mail address')]).default(''),
        phone: text(50).default(''),
      }),
    )
    .max(50)
    .default([]),
});

export const contactSchema = z.object({
  requestId: z.uuid().nullish(),
  onDate: z.iso.date('give a date'),
  person: text(200).min(1, 'say whom you spoke with'),
  channel: z.enum(CHANNELS, 'choose how'),
  question: text(4000).default(''),
  answer: text(8000).default(''),
  promisedDate: z.iso.date('give a date').nullish(),
  nextAction: text(1000).default(''),
});

/** Vendors as the desk keeps them. All of it is internal: no customer sees a vendor's record, nor a vendor a customer's. */
@Injectable()
export class VendorsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly vendors: VendorsRepository,
    private readonly requests: RequestsRepository,
    private readonly trail: RequestTrail,
  ) {}

  /** The vendor that a request is about: the one that was chosen, else the one that its form seems to mean, else null. */
  ofRequest(requestId: string): Promise<{ vendor: Vendor; chosen: boolean } | null> {
    return this.scope.runForDesk(async () => {
      const request = await this.requests.get(requestId);
      const chosen = await this.vendors.ofRequest(request.id);
      const id = chosen ?? (await this.matched(request));
      return id ? { vendor: await this.vendors.get(id), chosen: chosen !== null } : null;
    });
  }

  /** Says which vendor a request is about; without an id, the one that its form names, made when there is none. */
  chooseFor(requestId: string, vendorId?: string | null): Promise<Vendor> {
    requirePermission('desk.judge');
    return this.scope.runForDesk(async () => {
      const request = await this.requests.lock(requestId);
      const vendor = vendorId ? await this.vendors.get(vendorId) : await this.fromForm(request);
      if ((await this.vendors.ofRequest(request.id)) === vendor.id) return vendor;
      await this.vendors.link(request.id, vendor.id);
      await this.trail.record(request, {
        action: 'chooseVendor',
        details: { vendorId: vendor.id, vendor: vendor.name },
        internal: true,
      });
      return vendor;
    });
  }

  /** @throws DomainError CONFLICT when a name belongs to another vendor */
  change(vendorId: string, input: unknown): Promise<Vendor> {
    requirePermission('desk.judge');
    const { formerNames, ...vendor } = parseInput(vendorSchema, input, 'The vendor');
    return this.scope.runForDesk(async () => {
      await this.vendors.get(vendorId);
      const saved = await this.vendors.save({ id: vendorId, ...vendor });
      await this.name(saved, formerNames);
      return saved;
    });
  }

  /** Adds to the log. Entries stay as they were written: what turns out otherwise is a new entry. */
  logContact(vendorId: string, input: unknown): Promise<Vendor> {
    requirePermission('desk.judge');
    const entry = parseInput(contactSchema, input, 'The contact');
    const viewer = currentViewer();
    return this.scope.runForDesk(async () => {
      const vendor = await this.vendors.get(vendorId);
      const request = entry.requestId ? await this.requests.lock(entry.requestId) : null;
      await this.vendors.addContact({
        ...entry,
        vendorId: vendor.id,
        requestId: request?.id ?? null,
        promisedDate: entry.promisedDate ?? null,
        byId: viewer.userId,
        byName: viewer.name,
      });
      if (request) {
        const { channel, onDate, promisedDate, nextAction } = entry;
        const details = { vendor: vendor.name, channel, onDate, promisedDate: promisedDate ?? null, nextAction };
        await this.trail.record(request, { action: 'logVendorContact', details, internal: true });
      }
      return vendor;
    });
  }

  private matched({ form }: Request): Promise<string | null> {
    return this.vendors.match(
      foldVendorName(form.vendorName || form.applicationName),
      vendorDomain(form.applicationUrl),
    );
  }

  private async fromForm(request: Request): Promise<Vendor> {
    const found = await this.matched(request);
    if (found) return this.vendors.get(found);
    const { vendorName, applicationName, applicationUrl } = request.form;
    const vendor = await this.vendors.save({
      name: vendorName || applicationName,
      domain: vendorDomain(applicationUrl),
      contacts: [],
    });
    await this.name(vendor, []);
    return vendor;
  }

  private async name(vendor: Vendor, formerNames: string[]): Promise<void> {
    const names = new Map<string, VendorName>();
    for (const [index, name] of [vendor.name, ...formerNames].entries()) {
      const folded = foldVendorName(name);
      if (folded === '')
        throw new DomainError(
          'INVALID_INPUT',
          saying('vendor.noLetters', '"{{name}}" is no name: it has no letters.', { name }),
          { field: 'name' },
        );
      if (!names.has(folded)) names.set(folded, { folded, name, former: index > 0 });
    }
    const taken = (await this.vendors.owners([...names.keys()])).find(({ vendorId }) => vendorId !== vendor.id);
    if (taken) {
      throw new DomainError(
        'CONFLICT',
        saying(
          'vendor.nameTaken',
          '"{{name}}" is already a name of the vendor "{{vendor}}". Choose that one, or give another name.',
          { name: names.get(taken.folded)!.name, vendor: taken.name },
        ),
        { field: 'name' },
      );
    }
    await this.vendors.setNames(vendor.id, [...names.values()]);
  }
}
