-- Assignments as the file wants them, with whoever looked after the retailer until then. Reads staged, core.assignment.
select s.row_no, s.licence_no as label
     , case when a.staff_id is not null then jsonb_build_object('staff_id', a.staff_id) end as in_force
     , s.retailer_id, s.from_date, s.staff_id
from staged s
left join lateral (
    select f.staff_id
    from core.assignment f
    where f.retailer_id = s.retailer_id
      and f.from_date <= s.from_date
    order by f.from_date desc
    limit 1
) a on true
