-- Staged rows of brand sets that cannot be taken. Reads staged.
with numbered as (
    select row_no, first_value(row_no) over (partition by set_name, spec_code order by row_no) as first_row
    from staged
)
select row_no, 'spec_code' as column_key, 'duplicate' as code, array[first_row::text] as arguments
from numbered
where row_no <> first_row
union all
select row_no, 'spec_code', 'unknown-spec', array[spec_code]
from staged
where spec_id is null
union all
select row_no, 'to_date', 'ends-before-start', array[to_date::text, from_date::text]
from staged
where to_date < from_date
order by row_no, column_key, code
