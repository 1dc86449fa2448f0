/**
 * The matching part of search, shared by the list and the facets. Parameters: $1 runs in one piece, $2 and $3 their first and last
 * words, $4 the words. What a run matches, best first: a name as written (1), its beginning (0.85), another word for it (0.8), a
 * misspelt name (0.6), a category (0.5), a word of the description or README (0.3). A connector is found when every word is covered.
 * Misspellings count only for words that are no name, beginning or other word: whoever spells it right is not shown its neighbours. A short
 * word with another first letter is rather another word: it is suggested, not shown.
 */
export const MATCHING = `
with run as (
  select * from unnest($1::text[], $2::int[], $3::int[]) as run (text, first, last)
), named as (
  select run.first, run.last, term.connector_id, term.weight * case when term.term = run.text then 1 else 0.85 end as score
  from run join connector_term term
    on term.term ~>=~ run.text and term.term ~<~ (run.text || chr(1114111))
  where length(run.text) > 1 or term.term = run.text
  union all
  select run.first, run.last, term.connector_id, 0.8 * term.weight
  from run join search_alias alias on alias.alias = run.text join connector_term term on term.term = alias.target
  union all
  select run.first, run.last, connector.id, 0.5
  from run join search_alias alias on alias.alias = run.text and left(alias.target, 1) = '#'
    join connector on connector.category = substr(alias.target, 2)
), unknown as (
  select word.at from generate_series(0, cardinality($4::text[]) - 1) as word (at)
  where not exists (select from named where word.at between named.first and named.last)
), misspelt as (
  select run.*, case when length(run.text) < 9 then 1 else 2 end as bound
  from run where length(run.text) > 3 and exists (select from unknown where unknown.at between run.first and run.last)
), spelling as (
  select distinct misspelt.first, misspelt.last, misspelt.text, bound, term.term as spelling, null as target
  from misspelt join connector_term term on abs(length(term.term) - length(misspelt.text)) <= bound
    and levenshtein_less_equal(term.term, misspelt.text, 2 * bound) <= 2 * bound
  where term.weight > 0.5
  union all
  select misspelt.first, misspelt.last, misspelt.text, bound, alias.alias, alias.target
  from misspelt join search_alias alias on length(alias.alias) > 4 and abs(length(alias.alias) - length(misspelt.text)) <= bound
    and levenshtein_less_equal(alias.alias, misspelt.text, 2 * bound) <= 2 * bound
), nearest as (
  select *, length(text) > 6 or left(text, 1) = left(spelling, 1) or left(text, 2) = reverse(left(spelling, 2)) as trusted from (
    select *, rank() over (partition by first, last order by edits(text, spelling)) as place, edits(text, spelling) as edits from spelling
  ) as ranked
  where place = 1 and edits <= bound
), matched as (
  select * from named
  union all
  select nearest.first, nearest.last, term.connector_id, 0.6 * term.weight
  from nearest join connector_term term on term.term = coalesce(nearest.target, nearest.spelling)
  where trusted
  union all
  select nearest.first, nearest.last, connector.id, 0.4
  from nearest join connector on trusted and left(nearest.target, 1) = '#' and connector.category = substr(nearest.target, 2)
  union all
  select word.at::int - 1, word.at::int - 1, connector.id, 0.3
  from unnest($4::text[]) with ordinality as word (text, at)
    join connector on length(word.text) > 2 and connector.document @@ to_tsquery('simple', word.text || ':*')
), covered as (
  select matched.connector_id, word.at, max(matched.score) as score
  from matched, generate_series(matched.first, matched.last) as word (at)
  group by matched.connector_id, word.at
), hit as (
  select connector_id, sum(score) / cardinality($4::text[]) as score from covered
  group by connector_id having count(*) = cardinality($4::text[])
  union all
  select id, 0 from connector where cardinality($4::text[]) = 0
), candidate as (
  select connector.*, hit.score,
    ($5::text[] is null or connector.kind = any ($5)) as kind_fits,
    ($6::text[] is null or connector.category = any ($6)) as category_fits,
    ($7::text[] is null or connector.generation = any ($7)) as generation_fits,
    ($8::text[] is null or connector.capabilities @> $8) as capabilities_fit,
    ($10::text[] is null or placement.found_under && $10) as placement_fits, placement.found_under, placement.flavours
  from hit join connector on connector.id = hit.connector_id
    left join version_placement placement on placement.version_id = connector.latest_version_id
  where connector.deleted_at is null and ($9::boolean or not connector.archived)
)`;

/** How much of the name was asked for, so that the shorter of two names that both match comes first. */
const NEARNESS = `score + 0.15 * least(1, length(array_to_string($4::text[], '')) / greatest(1, length(application))::real)
  - case when archived then 0.2 else 0 end + case when importable then 0.05 else 0 end`;

export const ORDERS = {
  RELEVANCE: `case when cardinality($4::text[]) > 0 then ${NEARNESS} end desc nulls last, lower(application), repository`,
  NAME: 'lower(application), repository',
  NEWEST: 'updated_at desc nulls last, lower(application), repository',
} as const;

/** One row: the page's connectors with their latest versions, the total, and what was corrected. $11 limit, $12 offset. */
export const pageStatement = (sort: keyof typeof ORDERS): string => `${MATCHING}, found as (
  select * from candidate where kind_fits and category_fits and generation_fits and capabilities_fit and placement_fits
), page as (
  select found.id, repository, application, summary, found.kind, category, generation, capabilities, archived, importable,
    icon_sha256 as "iconSha256", warning_count as "warningCount", updated_at as "updatedAt",
    version.label as "latestVersion", version.id as "versionId",
    (select json_agg(json_build_object('flavour', one->'flavour', 'verdict', one->'verdict', 'modules', one->'modules') order by at)
      from jsonb_array_elements(flavours) with ordinality as flavour (one, at)) as placements,
    row_number() over (order by ${ORDERS[sort]}) as place
  from found left join connector_version version on version.id = found.latest_version_id
  order by place limit $11 offset $12
)
select (select count(*)::int from found) as "totalItems",
  coalesce((select json_agg(page order by place) from page), '[]') as items,
  coalesce((select json_agg(json_build_object('first', first, 'last', last, 'term', spelling) order by last - first desc, edits, spelling)
    from nearest), '[]') as corrections,
  coalesce((select json_agg(at order by at) from covered where connector_id = (
    select connector_id from covered group by connector_id order by sum(covered.score) desc, connector_id limit 1)), '[]') as covered,
  exists (select from unknown) as "hasUnknown"`;

/** A row for each value of each facet, counted under the filters of the other facets. */
export const FACETS_STATEMENT = `${MATCHING}
select 'kind' as name, kind as value, count(*)::int from candidate
  where category_fits and generation_fits and capabilities_fit and placement_fits group by kind
union all
select 'category', category, count(*)::int from candidate
  where category is not null and kind_fits and generation_fits and capabilities_fit and placement_fits group by category
union all
select 'generation', generation, count(*)::int from candidate
  where generation is not null and kind_fits and category_fits and capabilities_fit and placement_fits group by generation
union all
select 'capability', capability, count(*)::int from candidate, unnest(capabilities) as capability
  where kind_fits and category_fits and generation_fits and capabilities_fit and placement_fits group by capability
union all
select 'placement', placement, count(*)::int from candidate, unnest(found_under) as placement
  where kind_fits and category_fits and generation_fits and capabilities_fit group by placement
order by 1, 3 desc, 2`;
