-- The sets that the file names. Reads staged.
select min(row_no) as row_no, set_name as label, null::jsonb as in_force
     , brand_set_id, set_name as name
from staged
group by brand_set_id, set_name
