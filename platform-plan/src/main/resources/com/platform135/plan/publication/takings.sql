-- Who has taken which line of a plan on. Reads plan.publication_taking, plan.publication.
-- Parameters: roots, manager (the scope), subject.
select t.line_id, t.staff_id, s.name, t.version, t.note, t.taken_at
from plan.publication_taking t
join plan.publication p on p.subject_id = t.subject_id and p.version = t.version
join core.staff s on s.staff_id = t.staff_id
where t.subject_id = :subject
  and (
    exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any(:roots::int[])
          and c.descendant_id = p.organisation_id
    )
    or p.organisation_id = (select m.organisation_id from core.staff m where m.staff_id = :manager)
  )
order by t.taken_at, t.staff_id, t.line_id
