-- The customer managers a scope may see. Reads core.staff, core.organisation_closure.
-- Parameters: roots (unit ids), manager (staff id or null).
select s.staff_id as id, s.username, s.name, s.organisation_id, s.active
from core.staff s
where s.role = 'CUSTOMER_MANAGER'
  and (
    s.staff_id = :manager
    or exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any(:roots::int[])
          and c.descendant_id = s.organisation_id
    )
  )
order by s.username
