-- Whether the scope may see the problem :id, and the names that go with it. Reads core.problem, core.staff, core.organisation,
-- core.organisation_closure. :roots and :manager are the scope.
select
    s.name as raised_by
  , s.role as raised_role
  , o.name as unit
  , g.name as manager_name
  , g.username as manager_username
from core.problem p
join core.staff s on s.staff_id = p.staff_id
join core.organisation o on o.organisation_id = p.organisation_id
left join core.staff g on g.staff_id = p.manager_id
where p.problem_id = :id
  and (
    p.staff_id = :manager ::int
    or p.manager_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = p.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
