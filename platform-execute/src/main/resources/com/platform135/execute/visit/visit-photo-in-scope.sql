-- A photo that is here, if the scope may see its visit: it was made by one of the scope, or the shop is the scope's today.
-- Reads core.visit, core.visit_photo, core.staff, core.assignment, core.organisation_closure.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null, :id, :photo, :today.
select p.retailer_id, p.content_type, encode(p.sha256, 'hex') as tag
from core.visit v
join core.visit_photo p on p.retailer_id = v.retailer_id and p.visit_id = v.visit_id and p.photo_id = :photo
where v.visit_id = :id
  and p.received_at is not null
  and exists (
    select 1
    from core.staff s
    where s.staff_id in (
        v.staff_id
      , (
            select a.staff_id
            from core.assignment a
            where a.retailer_id = v.retailer_id and a.from_date <= :today
            order by a.from_date desc
            limit 1
        )
      )
      and (
        s.staff_id = :manager ::int
        or exists (
            select 1
            from core.organisation_closure c
            where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
        )
      )
  )
