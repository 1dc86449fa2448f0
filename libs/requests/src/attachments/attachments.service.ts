import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer } from '#access';
import { DomainError, Jobs, parseInput, saying } from '#platform';
import { AUDIENCES } from '../conversation/audience.rules.js';
import type { Request } from '../requests/request.entity.js';
import { isAtDesk, RequestScope } from '../requests/request-scope.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { RequestTrail } from '../trail/request-trail.js';
import type { Attachment } from './attachment.entity.js';
import { AttachmentsRepository } from './attachments.repository.js';
import { fileContents } from './file-contents.js';
import { API_DOCUMENT_ADDED } from './jobs.js';
import { NOT_SEARCHED, scanText } from './scan-text.js';

export const LARGEST_ATTACHMENT = 20_000_000;
const MOST_ATTACHMENTS = 50;

const uploadSchema = z.object({
  kind: z.enum(['apiDocument', 'other'], 'choose apiDocument or other').default('other'),
  audience: z.enum(AUDIENCES, 'choose customer or internal').default('customer'),
});

export interface Upload {
  name: string;
  bytes: Uint8Array;
  kind?: string;
  audience?: string;
}

/** What may go with a file that comes in. */
export interface Reception {
  /** Runs where the file is written, with the request locked: what it refuses is not kept. */
  admit?: () => Promise<void>;
  /** Somebody at the customer whose file it is, where the platform brings it; left out, it is the viewer's. */
  sender?: { userId: string | null; name: string };
}

/** Files of requests: what they are is told by their bytes, and what must not be passed around is noticed as they come in. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly attachments: AttachmentsRepository,
    private readonly trail: RequestTrail,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Keeps a file. Where it holds secrets or personal values it is kept aside (`quarantined`) until whoever put it in confirms or removes it.
   * @throws DomainError INVALID_INPUT for kinds of files that are not taken, CONFLICT when there are too many
   */
  async add(requestId: string, upload: Upload, { admit, sender }: Reception = {}): Promise<Attachment> {
    const { kind, audience } = parseInput(uploadSchema, { kind: upload.kind, audience: upload.audience }, 'The file');
    await this.scope.run(() => this.requests.get(requestId));
    const { name, mediaType, text } = await fileContents(upload.name, upload.bytes);
    const scan = text === null ? NOT_SEARCHED : await scanText(text);
    const viewer = currentViewer();
    const byDesk = sender === undefined && isAtDesk(viewer);
    return this.scope.run(async () => {
      const request = await this.requests.lock(requestId);
      await admit?.();
      if ((await this.attachments.of(requestId)).length >= MOST_ATTACHMENTS)
        throw new DomainError(
          'CONFLICT',
          saying('files.most', 'A request has at most {{most}} files. Remove one first.', { most: MOST_ATTACHMENTS }),
        );
      const attachment = await this.attachments.add(
        {
          requestId,
          tenantId: request.tenantId,
          kind,
          audience: byDesk ? audience : 'customer',
          name,
          mediaType,
          size: upload.bytes.length,
          sha256: createHash('sha256').update(upload.bytes).digest('hex'),
          scan,
          quarantined: scan.findings.length > 0,
          confirmedByName: null,
          uploaderId: sender ? sender.userId : viewer.userId,
          uploaderName: (sender ?? viewer).name,
          byDesk,
        },
        upload.bytes,
      );
      await this.record(request, 'addAttachment', attachment);
      if (!attachment.quarantined) await this.announce(attachment);
      return attachment;
    });
  }

  /** Whoever put it in says that what was found in it is meant to be here. */
  confirm(id: string): Promise<Attachment> {
    return this.change(id, async (request, attachment) => {
      if (!attachment.quarantined) return attachment;
      const viewer = currentViewer();
      if (attachment.uploaderId !== null && attachment.uploaderId !== viewer.userId)
        throw new DomainError(
          'NOT_ALLOWED',
          saying('files.onlyUploader', 'Only {{name}}, who added the file, may confirm it.', {
            name: attachment.uploaderName,
          }),
        );
      const confirmed = await this.attachments.save({
        ...attachment,
        quarantined: false,
        confirmedByName: viewer.name,
      });
      await this.record(request, 'confirmAttachment', confirmed);
      await this.announce(confirmed);
      return confirmed;
    });
  }

  /** Takes a file away for good; the trail keeps its name and hash. The desk removes what the desk added, a customer what customers did. */
  remove(id: string): Promise<void> {
    return this.change(id, async (request, attachment) => {
      if (attachment.byDesk !== isAtDesk(currentViewer()))
        throw new DomainError(
          'NOT_ALLOWED',
          saying('files.askUploader', '{{name}} added this file. Ask them to remove it.', {
            name: attachment.uploaderName,
          }),
        );
      await this.record(request, 'removeAttachment', attachment);
      await this.attachments.remove(attachment);
    });
  }

  /**
   * A file with its bytes, for who may see its request.
   * @throws DomainError NOT_FOUND; CONFLICT while it is quarantined
   */
  read(id: string): Promise<{ attachment: Attachment; bytes: Buffer }> {
    return this.scope.run(async () => {
      const attachment = await this.attachments.get(id);
      if (attachment.quarantined) {
        const message = saying(
          'files.quarantined',
          '{{name}} has to confirm or remove this file first: it seems to hold secrets or personal data.',
          { name: attachment.uploaderName },
        );
        throw new DomainError('CONFLICT', message);
      }
      return { attachment, bytes: await this.attachments.bytes(attachment) };
    });
  }

  /** Those of a request, oldest first. */
  of(requestId: string): Promise<Attachment[]> {
    return this.scope.run(() => this.attachments.of(requestId));
  }

  /** The API documents of a request for another one of the same customer. Call inside RequestScope. */
  async copyDocuments(fromId: string, toId: string): Promise<void> {
    for (const { id: _id, at: _at, ...file } of await this.attachments.of(fromId)) {
      if (file.kind !== 'apiDocument' || file.quarantined) continue;
      const bytes = await this.attachments.bytes(file);
      const copy = await this.attachments.add({ ...file, requestId: toId }, bytes);
      await this.record(await this.requests.lock(toId), 'addAttachment', copy);
      await this.announce(copy);
    }
  }

  private change<T>(id: string, work: (request: Request, attachment: Attachment) => Promise<T>): Promise<T> {
    return this.scope.run(async () => {
      const { requestId } = await this.attachments.get(id);
      const request = await this.requests.lock(requestId);
      return work(request, await this.attachments.get(id));
    });
  }

  private async record(request: Request, action: string, { id, name, sha256, audience }: Attachment): Promise<void> {
    const details = { attachmentId: id, name, sha256 };
    await this.trail.record(request, { action, details, internal: audience === 'internal' });
  }

  private async announce({ kind, id, requestId, tenantId }: Attachment): Promise<void> {
    if (kind === 'apiDocument') await this.jobs.send(API_DOCUMENT_ADDED, { requestId, attachmentId: id, tenantId });
  }
}
