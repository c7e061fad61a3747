-- Staged retailers that cannot be taken. Reads staged, core.staff.
with numbered as (
    select row_no, first_value(row_no) over (partition by licence_no, valid_from order by row_no) as first_row
    from staged
)
select row_no, 'licence_no' as column_key, 'duplicate' as code, array[first_row::text] as arguments
from numbered
where row_no <> first_row
union all
select s.row_no, 'manager'
     , case when m.staff_id is null then 'unknown-username' else 'not-a-manager' end
     , array[s.manager]
from staged s
left join core.staff m on m.username = s.manager
where s.staff_id is null
union all
select row_no, 'closed_on', 'closed-before-opening', array[closed_on::text, opened_on::text]
from staged
where closed_on < opened_on
order by row_no, column_key, code
