-- Staged specs that cannot be taken. Reads staged.
with numbered as (
    select row_no, first_value(row_no) over (partition by spec_code order by row_no) as first_row
    from staged
)
select row_no, 'spec_code' as column_key, 'duplicate' as code, array[first_row::text] as arguments
from numbered
where row_no <> first_row
union all
select row_no, 'retired_on', 'retired-before-launch', array[retired_on::text, launched_on::text]
from staged
where retired_on < launched_on
order by row_no, column_key, code
