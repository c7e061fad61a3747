-- Finds imported sets, specs, and what the file has no column for. Reads core.brand_set, core.brand_set_spec, core.spec, writes staged.
-- Parameters: present (the file's columns).
update staged s
set brand_set_id = f.brand_set_id
  , spec_id = f.spec_id
  , target_rate = case when 'target_rate' = any(:present::text[]) then s.target_rate else f.target_rate end
  , from_date = case when 'from_date' = any(:present::text[]) then s.from_date else f.from_date end
  , to_date = case when 'to_date' = any(:present::text[]) then s.to_date else f.to_date end
from (
    select x.row_no, b.brand_set_id, p.spec_id, e.target_rate, e.from_date, e.to_date
    from staged x
    left join core.brand_set b on b.name = x.set_name and b.organisation_id is null and b.owner_id is null
    left join core.spec p on p.spec_code = x.spec_code
    left join core.brand_set_spec e on e.brand_set_id = b.brand_set_id and e.spec_id = p.spec_id
) f
where f.row_no = s.row_no
