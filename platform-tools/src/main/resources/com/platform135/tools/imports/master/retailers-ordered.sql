-- Retailers an import brought that have ordered since. Reads tools.import_change, core.sales_order. Parameters: import.
select count(*) as count, min(c.label) as example
from tools.import_change c
where c.import_id = :import
  and c.table_name = 'core.retailer'
  and c.before is null
  and exists (
    select 1
    from core.sales_order o
    where o.retailer_id = c.subject_id
)
having count(*) > 0
