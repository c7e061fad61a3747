-- What the scope has not yet brought into a plan or to an end, the worst and oldest first. Reads core.problem, core.problem_cause,
-- core.problem_shop, core.staff, core.organisation_closure. :roots and :manager are the scope; :states which count.
select
    p.problem_id
  , p.point
  , p.severity
  , p.title
  , p.state
  , p.staff_id
  , s.name as raised_by
  , coalesce(p.manager_id, case when s.role = 'CUSTOMER_MANAGER' then p.staff_id end) as manager_id
  , p.raised_on
  , (select count(*) from core.problem_shop h where h.problem_id = p.problem_id) as shops
  , (select w.words from core.problem_cause w where w.problem_id = p.problem_id and w.depth > 0 order by w.place limit 1) as first_cause
from core.problem p
join core.staff s on s.staff_id = p.staff_id
where p.state = any (:states ::text[])
  and (
    p.staff_id = :manager ::int
    or p.manager_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = p.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by array_position(array['HIGH', 'MIDDLE', 'LOW'], p.severity), p.raised_on, p.problem_id
limit :limit
