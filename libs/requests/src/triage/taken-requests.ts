import { Injectable } from '@nestjs/common';
import { Lifecycle } from '../lifecycle/lifecycle.service.js';
import type { Request } from '../requests/request.entity.js';
import { RequestsRepository } from '../requests/requests.repository.js';

/** Taking a request up, as a part of the first thing that sales does to it. */
@Injectable()
export class TakenRequests {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** The locked request; one that nobody had taken is taken first, with an entry of its own. Call inside RequestScope. */
  async get(requestId: string): Promise<Request> {
    const request = await this.requests.lock(requestId);
    return request.state === 'submitted' ? this.lifecycle.move(requestId, { action: 'take' }) : request;
  }
}
