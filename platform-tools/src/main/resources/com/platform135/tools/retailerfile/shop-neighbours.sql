-- Retailers of the scope on :day about a place, the nearest first; not the retailer :id itself. Reads core.retailer, core.retailer_contact,
-- core.assignment, core.staff, core.organisation_closure. :lat, :lng, :latSpan and :lngSpan the field; :roots and :manager the scope; :limit.
select r.licence_no, r.name, coalesce(k.lat, r.lat) as lat, coalesce(k.lng, r.lng) as lng
from core.retailer r
left join core.retailer_contact k on k.retailer_id = r.retailer_id
cross join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = r.retailer_id and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held
join core.staff s on s.staff_id = held.staff_id
where r.retailer_id <> :id
  and r.closed_on is null
  and coalesce(k.lat, r.lat) between :lat - :latSpan and :lat + :latSpan
  and coalesce(k.lng, r.lng) between :lng - :lngSpan and :lng + :lngSpan
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by (coalesce(k.lat, r.lat) - :lat) ^ 2 + (coalesce(k.lng, r.lng) - :lng) ^ 2 * 0.72, r.licence_no
limit :limit
