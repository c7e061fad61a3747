-- A unit's published plan of a period: one version of it, or the newest. Reads plan.publication, core.staff.
-- Parameters: roots, manager (the scope), kind, unit, from (first day), version (or null).
select p.subject_id, p.kind, p.version, p.organisation_id, p.from_date, p.to_date, p.document::text as document, p.note
     , p.published_at, p.published_by, s.name as publisher
     , (select max(l.version) from plan.publication l where l.subject_id = p.subject_id) as latest
from plan.publication p
join core.staff s on s.staff_id = p.published_by
where p.kind = :kind
  and p.organisation_id = :unit
  and p.from_date = :from
  and (:version::int is null or p.version = :version::int)
  and (
    exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any(:roots::int[])
          and c.descendant_id = p.organisation_id
    )
    or p.organisation_id = (select m.organisation_id from core.staff m where m.staff_id = :manager)
  )
order by p.version desc
limit 1
