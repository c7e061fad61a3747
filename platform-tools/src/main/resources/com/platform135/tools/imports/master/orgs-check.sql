-- Staged units that cannot be taken. A parent stands above, on record or anywhere in the file. Reads staged, core.organisation.
with level as (
    select s.row_no, s.code, s.kind, s.parent_code
         , array_position(array['PROVINCE', 'CITY', 'BRANCH', 'MARKET'], s.kind) as own
         , array_position(array['PROVINCE', 'CITY', 'BRANCH', 'MARKET'], coalesce(p.kind, o.kind)) as above
    from staged s
    left join staged p on p.code = s.parent_code
    left join core.organisation o on o.code = s.parent_code
)
, numbered as (
    select row_no, code, first_value(row_no) over (partition by code order by row_no) as first_row
    from staged
)
select row_no, 'code' as column_key, 'duplicate' as code, array[first_row::text] as arguments
from numbered
where row_no <> first_row
union all
select row_no, 'parent_code', 'unknown-org', array[parent_code]
from level
where parent_code is not null
  and above is null
union all
select row_no, 'parent_code', 'org-level', array[parent_code]
from level
where above >= own
union all
select l.row_no, 'kind', 'org-level-below', array[min(c.code)]
from level l
join core.organisation o on o.code = l.code
join core.organisation c on c.parent_id = o.organisation_id
where not exists (select 1 from staged s where s.code = c.code)
  and array_position(array['PROVINCE', 'CITY', 'BRANCH', 'MARKET'], c.kind) <= l.own
group by l.row_no
order by row_no, column_key, code
