import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import type { RequestState } from '../requests/request-states.rules.js';
import type { AskedFunction } from '../requests/asked-functions.rules.js';

export interface SimilarRequest {
  id: string;
  number: number;
  title: string;
  state: RequestState;
  functions: AskedFunction[];
}

/** Other customers' requests for the same. Call inside RequestScope, at the desk. */
@Injectable()
export class OpenRequestsQueries {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Submitted requests whose application or vendor is called like `words`, most alike first. Another name for the same (of the catalog's
   * aliases) counts as the same. Those that were joined with another one are left out: the other one is found.
   */
  similar(words: string, exceptId: string, limit = 8): Promise<SimilarRequest[]> {
    return this.transaction.query<SimilarRequest>(
      `with name as (
         select lower($1) as name
         union
         select other.alias from search_alias alias
           join search_alias other on other.target = alias.target or other.alias = alias.target
         where alias.alias = regexp_replace(lower($1), '[^[:alnum:]]', '', 'g') and left(alias.target, 1) <> '#'
       ), likeness as (
         select request.id, max(greatest(
           similarity(request.title, name.name), word_similarity(name.name, request.title),
           word_similarity(request.title, name.name), 0.9 * similarity(request.form ->> 'vendorName', name.name))) as score
         from request, name
         where request.state not in ('draft', 'withdrawn', 'duplicate') and request.id <> $2 and request.title <> ''
         group by request.id
       )
       select request.id, number, title, state, form -> 'functions' as functions
       from likeness join request on request.id = likeness.id
       where score > 0.5 order by score desc, number limit $3`,
      [words, exceptId, limit],
    );
  }
}
