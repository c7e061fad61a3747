-- Finds the units on record and, where the file has no parent column, their parents. Reads core.organisation, writes staged.
-- Parameters: present (the file's columns).
update staged s
set organisation_id = o.organisation_id
  , parent_code = case when 'parent_code' = any(:present::text[]) then s.parent_code else p.code end
from core.organisation o
left join core.organisation p on p.organisation_id = o.parent_id
where o.code = s.code
