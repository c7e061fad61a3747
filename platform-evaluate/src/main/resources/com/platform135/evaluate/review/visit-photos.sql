-- Photos of visit :visit, those announced and not yet here included. Reads core.visit_photo.
select p.photo_id, p.taken_at, p.received_at is not null as here
from core.visit_photo p
where p.retailer_id = :retailer and p.visit_id = :visit
order by p.taken_at, p.photo_id
