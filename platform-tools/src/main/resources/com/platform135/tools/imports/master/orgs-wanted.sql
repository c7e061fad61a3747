-- Units as the file wants them. Reads staged, core.organisation.
select s.row_no, s.code as label, null::jsonb as in_force
     , s.organisation_id, s.code, s.name, s.kind
     , coalesce(p.organisation_id, o.organisation_id) as parent_id
from staged s
left join staged p on p.code = s.parent_code
left join core.organisation o on o.code = s.parent_code
