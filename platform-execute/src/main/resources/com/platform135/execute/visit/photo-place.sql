-- The customer manager's own visit that a photo is for, and what is known of the photo.
-- Reads core.visit, core.visit_photo.
-- :id of the visit, :photo, :staff.
select
    v.retailer_id
  , exists (
        select 1
        from core.visit_photo p
        where p.retailer_id = v.retailer_id and p.visit_id = v.visit_id and p.photo_id = :photo
    ) as announced
  , (
        select count(*)
        from core.visit_photo p
        where p.retailer_id = v.retailer_id and p.visit_id = v.visit_id
    ) as photos
from core.visit v
where v.visit_id = :id and v.staff_id = :staff
