-- The newest version of the plan that holds an entry. Reads plan.publication, core.staff.
-- Parameters: roots, manager (the scope), entry (a document with that entry's id).
select p.subject_id, p.kind, p.version, p.organisation_id, p.from_date, p.to_date, p.document::text as document, p.note
     , p.published_at, p.published_by, s.name as publisher
     , (select max(l.version) from plan.publication l where l.subject_id = p.subject_id) as latest
from plan.publication p
join core.staff s on s.staff_id = p.published_by
where p.document @> :entry::jsonb
  and not exists (select 1 from plan.publication n where n.subject_id = p.subject_id and n.version > p.version)
  and (
    exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any(:roots::int[])
          and c.descendant_id = p.organisation_id
    )
    or p.organisation_id = (select m.organisation_id from core.staff m where m.staff_id = :manager)
  )
order by p.from_date desc, p.subject_id
limit 1
