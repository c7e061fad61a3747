-- Every row of facts of the retailer :id, newest first. Reads core.retailer_facts.
select
    f.from_date, f.format, f.market_type, f.area_type, f.scale, f.tier, f.visit_class, f.terminal
  , coalesce(f.order_weekday, 0) as order_weekday
  , f.status
from core.retailer_facts f
where f.retailer_id = :id
order by f.from_date desc
