-- Finds the specs on record and keeps what the file has no column for. Reads core.spec, writes staged.
-- Parameters: present (the file's columns).
update staged s
set spec_id = t.spec_id
  , maker = case when 'maker' = any(:present::text[]) then s.maker else t.maker end
  , barcode = case when 'barcode' = any(:present::text[]) then s.barcode else t.barcode end
  , launched_on = case when 'launched_on' = any(:present::text[]) then s.launched_on else t.launched_on end
  , retired_on = case when 'retired_on' = any(:present::text[]) then s.retired_on else t.retired_on end
from core.spec t
where t.spec_code = s.spec_code
