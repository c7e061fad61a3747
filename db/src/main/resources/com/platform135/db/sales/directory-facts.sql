-- What holds of the retailers from when. Reads core.retailer_facts, core.retailer.
select r.ordinal
     , f.from_date
     , f.format
     , f.market_type
     , f.area_type
     , f.scale
     , f.tier
     , f.visit_class
     , f.terminal
     , f.order_weekday
     , f.status
  from core.retailer_facts f
  join core.retailer r on r.retailer_id = f.retailer_id
 order by r.ordinal, f.from_date
