-- People as the file wants them. Reads staged, core.organisation.
select s.row_no, s.username as label, null::jsonb as in_force
     , s.staff_id, s.username, s.name, s.role, o.organisation_id, s.phone
from staged s
join core.organisation o on o.code = s.org_code
