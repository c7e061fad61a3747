-- Where a retailer turns out to have opened earlier, whoever looked after it from its opening does so from the new day.
-- A new retailer whose facts begin later than its licence is its manager's from the opening on.
-- Reads tools.import_change, core.retailer, core.assignment. Parameters: import.
select c.row_no, c.label, null::jsonb as in_force
     , r.retailer_id, r.opened_on as from_date, a.staff_id
from tools.import_change c
join core.retailer r on r.retailer_id = c.subject_id
join core.assignment a on a.retailer_id = r.retailer_id and a.from_date = (c.before ->> 'opened_on')::date
where c.import_id = :import
  and c.table_name = 'core.retailer'
  and r.opened_on < a.from_date
  and not exists (
    select 1
    from core.assignment e
    where e.retailer_id = r.retailer_id
      and e.from_date < a.from_date
)
union all
select c.row_no, c.label, null::jsonb
     , r.retailer_id, r.opened_on, a.staff_id
from tools.import_change c
join core.retailer r on r.retailer_id = c.subject_id
cross join lateral (
    select h.staff_id, h.from_date
    from core.assignment h
    where h.retailer_id = r.retailer_id
    order by h.from_date
    limit 1
) a
where c.import_id = :import
  and c.table_name = 'core.retailer'
  and c.before is null
  and r.opened_on < a.from_date
