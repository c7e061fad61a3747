-- Staged samples that cannot be taken. Reads staged. Parameters: today.
with numbered as (
    select row_no, first_value(row_no) over (partition by licence_no, spec_code, on_date order by row_no) as first_row
    from staged
)
select row_no, 'licence_no' as column_key, 'duplicate' as code, array[first_row::text] as arguments
from numbered
where row_no <> first_row
union all
select row_no, 'licence_no', 'unknown-licence', array[licence_no]
from staged
where retailer_id is null
union all
select row_no, 'spec_code', 'unknown-spec', array[spec_code]
from staged
where spec_id is null
union all
select row_no, 'on_date', 'date-in-future', array[on_date::text]
from staged
where on_date > :today
order by row_no, column_key, code
