-- Finds the people on record and keeps what the file has no column for. Reads core.staff, writes staged.
-- Parameters: present (the file's columns).
update staged s
set staff_id = t.staff_id
  , phone = case when 'phone' = any(:present::text[]) then s.phone else t.phone end
from core.staff t
where t.username = s.username
