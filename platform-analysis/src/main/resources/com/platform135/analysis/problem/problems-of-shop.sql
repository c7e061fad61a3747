-- Problems about the shop :retailer that the scope may see, newest first. Reads core.problem, core.problem_shop, core.staff,
-- core.organisation_closure. :roots and :manager are the scope.
select p.problem_id, p.raised_on, p.title, p.state, p.severity, s.name as raised_by
from core.problem_shop h
join core.problem p on p.problem_id = h.problem_id
join core.staff s on s.staff_id = p.staff_id
where h.retailer_id = :retailer
  and (
    p.staff_id = :manager ::int
    or p.manager_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = p.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by p.raised_on desc, p.problem_id desc
