-- A person's files, newest first; none from before a change of post or unit. Reads tools.export_job.
-- Parameters: staff, role, unit (null for none).
select export_id
     , title
     , format
     , total_rows
     , written_rows
     , state
     , bytes
     , created_at
     , expires_at
from tools.export_job
where staff_id = :staff
  and role = :role
  and organisation_id is not distinct from cast(:unit as int)
  and expires_at >= now()
order by created_at desc, export_id desc
limit 100
