-- Entries of published plans by id, or by words in them, the newest plans first. Reads plan.published_plan, core.organisation.
-- Parameters: roots, manager (the scope), ids (or empty), text (where ids is empty), limit.
select (e.entry ->> 'id')::uuid as entry_id, p.kind, p.from_date, o.code, o.name as unit
     , coalesce(e.entry -> 'fields' ->> 'focus', e.entry -> 'fields' ->> 'note', '') as words
     , coalesce(e.entry -> 'fields' ->> 'kind', '') as item_kind
from plan.published_plan p
join core.organisation o on o.organisation_id = p.organisation_id
cross join lateral jsonb_array_elements(p.document -> 'entries') with ordinality as e (entry, place)
where (
    (e.entry ->> 'id')::uuid = any(:ids::uuid[])
    or cardinality(:ids::uuid[]) = 0
    and (position(lower(:text) in lower(coalesce(e.entry -> 'fields' ->> 'focus', ''))) > 0
         or position(lower(:text) in lower(coalesce(e.entry -> 'fields' ->> 'subject', ''))) > 0
         or position(lower(:text) in lower(coalesce(e.entry -> 'fields' ->> 'note', ''))) > 0)
  )
  and (
    exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any(:roots::int[])
          and c.descendant_id = p.organisation_id
    )
    or p.organisation_id = (select m.organisation_id from core.staff m where m.staff_id = :manager)
  )
order by p.from_date desc, o.code, e.place
limit :limit
