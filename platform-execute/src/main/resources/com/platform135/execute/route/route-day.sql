-- A customer manager's visits of one day, in the order they began.
-- Reads core.visit, core.retailer.
-- :manager, :day.
select
    v.visit_id as id
  , r.retailer_id
  , r.licence_no
  , r.name as shop
  , v.method
  , v.started_at
  , v.ended_at
  , v.unchanged
  , v.reasons
from core.visit v
join core.retailer r on r.retailer_id = v.retailer_id
where v.staff_id = :manager and v.visit_date = :day
order by v.started_at, v.visit_id
