-- Managers as the file wants them from each row's day on; a row that took the day of the import by default is wanted only where another
-- looks after the retailer. Reads staged, core.assignment. Parameters: byDefault.
select s.row_no, s.licence_no as label
     , case when a.staff_id is not null then jsonb_build_object('staff_id', a.staff_id) end as in_force
     , s.retailer_id, s.valid_from as from_date, s.staff_id
from staged s
left join lateral (
    select h.staff_id
    from core.assignment h
    where h.retailer_id = s.retailer_id
      and h.from_date <= s.valid_from
    order by h.from_date desc
    limit 1
) a on true
where s.by_default = :byDefault
  and (not s.by_default or a.staff_id is distinct from s.staff_id)
