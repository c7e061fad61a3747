-- Numbers new specs without gaps: their ids are small. Reads core.spec, writes staged.
update staged s
set spec_id = (select coalesce(max(spec_id), 0) from core.spec) + n.place
from (
    select row_no, row_number() over (order by row_no) as place
    from staged
    where spec_id is null
) n
where n.row_no = s.row_no
