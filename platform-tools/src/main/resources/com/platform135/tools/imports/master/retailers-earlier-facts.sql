-- Where a retailer turns out to have opened earlier, the facts that held from its opening hold from the new day.
-- Reads tools.import_change, core.retailer, core.retailer_facts. Parameters: import.
select c.row_no, c.label, null::jsonb as in_force
     , r.retailer_id, r.opened_on as from_date, f.format, f.market_type, f.area_type, f.scale, f.tier, f.visit_class, f.terminal
     , f.order_weekday, f.status
from tools.import_change c
join core.retailer r on r.retailer_id = c.subject_id
join core.retailer_facts f on f.retailer_id = r.retailer_id and f.from_date = (c.before ->> 'opened_on')::date
where c.import_id = :import
  and c.table_name = 'core.retailer'
  and r.opened_on < f.from_date
  and not exists (
    select 1
    from core.retailer_facts e
    where e.retailer_id = r.retailer_id
      and e.from_date < f.from_date
)
