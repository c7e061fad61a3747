-- The active people of a unit with a role. Reads core.staff, core.organisation_closure.
-- Parameters: roots, manager (the scope), unit, role.
select s.staff_id, s.username, s.name, s.role
from core.staff s
where s.organisation_id = :unit
  and s.role = :role
  and s.active
  and (
    exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any(:roots::int[])
          and c.descendant_id = s.organisation_id
    )
    or s.organisation_id = (select m.organisation_id from core.staff m where m.staff_id = :manager)
  )
order by s.username
