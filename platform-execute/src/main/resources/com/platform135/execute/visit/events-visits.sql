-- Visits to the retailer :retailer, newest first. Reads core.visit, core.staff. :limit.
select v.visit_id, v.visit_date, v.method, s.name as manager, v.unchanged, v.effect
from core.visit v
join core.staff s on s.staff_id = v.staff_id
where v.retailer_id = :retailer
order by v.visit_date desc, v.visit_id desc
limit :limit
