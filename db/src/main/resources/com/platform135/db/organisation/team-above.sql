-- The active people with a role in a person's unit or above it. Reads core.staff, core.organisation_closure. Parameters: staff, role.
select a.staff_id, a.username, a.name, a.role, a.organisation_id
from core.staff p
join core.organisation_closure c on c.descendant_id = p.organisation_id
join core.staff a on a.organisation_id = c.ancestor_id
where p.staff_id = :staff
  and a.role = :role
  and a.active
order by a.username
