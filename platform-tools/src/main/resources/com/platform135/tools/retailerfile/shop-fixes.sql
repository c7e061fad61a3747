-- Where visits to the retailer :id were begun, the most exact of the newest first. Reads core.visit. :limit.
select v.visit_id, v.visit_date, v.lat, v.lng, v.accuracy_metres
from core.visit v
where v.retailer_id = :id and v.lat is not null and v.lng is not null
order by v.visit_date desc, v.accuracy_metres, v.visit_id
limit :limit
