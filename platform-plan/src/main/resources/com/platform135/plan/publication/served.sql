-- How many visits came of each entry of a plan. Reads plan.published_plan, core.thread_link.
-- Parameters: roots, manager (the scope), subject.
select l.parent_id as entry_id, count(*) as visits
from plan.published_plan p
cross join lateral jsonb_array_elements(p.document -> 'entries') as e (entry)
join core.thread_link l on l.parent_id = (e.entry ->> 'id')::uuid and l.child_type = 'visit'
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
group by l.parent_id
order by l.parent_id
