-- The specs of sets as the file wants them. Reads staged.
select row_no, set_name || ' ' || spec_code as label, null::jsonb as in_force
     , brand_set_id, spec_id, target_rate, from_date, to_date
from staged
