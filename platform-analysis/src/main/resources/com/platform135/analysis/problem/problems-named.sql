-- Problems of the scope by id, or by words in their titles where :ids is empty, newest first; those over last.
-- Reads core.problem, core.staff, core.organisation_closure. :roots and :manager are the scope; :text, :limit.
select p.problem_id, p.raised_on, p.title, p.state, p.severity, s.name as raised_by
from core.problem p
join core.staff s on s.staff_id = p.staff_id
where (
    p.problem_id = any (:ids ::uuid[])
    or cardinality(:ids ::uuid[]) = 0 and position(lower(:text) in lower(p.title)) > 0
  )
  and (
    p.staff_id = :manager ::int
    or p.manager_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = p.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by p.state in ('CLOSED', 'DROPPED'), p.raised_on desc, p.problem_id desc
limit :limit
