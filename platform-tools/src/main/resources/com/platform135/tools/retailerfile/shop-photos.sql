-- The newest photos of visits to the retailer :id that have arrived. Reads core.visit_photo, core.visit. :limit.
select p.visit_id, p.photo_id, v.visit_date
from core.visit_photo p
join core.visit v on v.retailer_id = p.retailer_id and v.visit_id = p.visit_id
where p.retailer_id = :id and p.received_at is not null
order by v.visit_date desc, p.photo_id desc
limit :limit
