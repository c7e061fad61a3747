-- The active people with a role in the same unit as a person. Reads core.staff. Parameters: staff, role.
select c.staff_id, c.username, c.name, c.role, c.organisation_id
from core.staff p
join core.staff c on c.organisation_id = p.organisation_id
where p.staff_id = :staff
  and c.role = :role
  and c.active
order by c.username
