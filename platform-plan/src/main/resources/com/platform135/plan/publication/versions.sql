-- The versions of a plan, the newest first. Reads plan.publication, plan.publication_reader.
-- Parameters: roots, manager (the scope), subject.
select p.version, p.published_at, s.name as publisher, count(r.staff_id) as readers, count(r.read_at) as have_read
from plan.publication p
join core.staff s on s.staff_id = p.published_by
left join plan.publication_reader r on r.subject_id = p.subject_id and r.version = p.version
where p.subject_id = :subject
  and (
    exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any(:roots::int[])
          and c.descendant_id = p.organisation_id
    )
    or p.organisation_id = (select m.organisation_id from core.staff m where m.staff_id = :manager)
  )
group by p.version, p.published_at, s.name
order by p.version desc
