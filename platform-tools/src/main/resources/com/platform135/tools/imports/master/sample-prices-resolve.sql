-- Finds retailers and specs. Reads core.retailer, core.spec, writes staged.
update staged s
set retailer_id = f.retailer_id
  , spec_id = f.spec_id
from (
    select x.row_no, r.retailer_id, p.spec_id
    from staged x
    left join core.retailer r on r.licence_no = x.licence_no
    left join core.spec p on p.spec_code = x.spec_code
) f
where f.row_no = s.row_no
