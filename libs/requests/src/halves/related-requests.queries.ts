import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import type { Request } from '../requests/request.entity.js';
import { RequestScope } from '../requests/request-scope.js';

export interface RelatedRequest {
  id: string;
  number: number;
  title: string;
  tenantName: string;
  /** `half`: of the same wish; `joined`: the same was asked, and it counts here now. */
  relation: 'half' | 'joined';
  /** The API's descriptions that came with it and may be read, newest first. */
  apiDocuments: { id: string; name: string }[];
}

/** For the desk: the requests that belong to one, with what they know of the API. */
@Injectable()
export class RelatedRequests {
  constructor(
    private readonly scope: RequestScope,
    private readonly transaction: Transaction,
  ) {}

  of({ id, halfOfId }: Request): Promise<RelatedRequest[]> {
    return this.scope.run(() =>
      this.transaction.query<RelatedRequest>(
        `select request.id, request.number, request.title, tenant.name as "tenantName",
           case when canonical_id = $1 then 'joined' else 'half' end as relation,
           coalesce((select json_agg(json_build_object('id', file.id, 'name', file.name) order by file.at desc) from attachment file
             where file.request_id = request.id and file.kind = 'apiDocument' and not file.quarantined), '[]') as "apiDocuments"
         from request join tenant on tenant.id = request.tenant_id
         where canonical_id = $1 or half_of_id = $1 or request.id = $2 order by request.number`,
        [id, halfOfId],
      ),
    );
  }
}
