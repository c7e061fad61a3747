-- The branch above each customer manager, or the own unit where there is none. Reads core.staff, core.organisation,
-- core.organisation_closure. No parameters.
select
    s.staff_id
  , coalesce(
        (
            select b.organisation_id
            from core.organisation_closure c
            join core.organisation b on b.organisation_id = c.ancestor_id and b.kind = 'BRANCH'
            where c.descendant_id = s.organisation_id
            limit 1
        )
      , s.organisation_id
    ) as branch_id
from core.staff s
where s.role = 'CUSTOMER_MANAGER'
  and s.organisation_id is not null
order by s.staff_id
