-- What held of the shops :ids on :day, in no order. Reads core.retailer_facts.
select f.retailer_id as id, f.format, f.tier, f.visit_class
from unnest(:ids ::int[]) as wanted (retailer_id)
cross join lateral (
    select x.retailer_id, x.format, x.tier, x.visit_class
    from core.retailer_facts x
    where x.retailer_id = wanted.retailer_id
      and x.from_date <= :day
    order by x.from_date desc
    limit 1
) f
