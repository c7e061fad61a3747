-- What is known before a visit is written, in one row: the visit itself if there is one, the shop if it is the customer manager's own on the day.
-- Reads core.visit, core.retailer, core.assignment.
-- :id of the visit, :licence, :day of the visit, :staff the customer manager.
select
    v.staff_id as known_staff_id
  , v.retailer_id as known_retailer_id
  , v.version as known_version
  , v.updated_at as known_updated_at
  , v.received_at as known_received_at
  , r.retailer_id
  , r.name
  , r.lat
  , r.lng
from (select 1) one
left join lateral (
    select * from core.visit where visit_id = :id limit 1
) v on true
left join lateral (
    select shop.retailer_id, shop.name, shop.lat, shop.lng
    from core.retailer shop
    where shop.licence_no = :licence
      and (
        select a.staff_id
        from core.assignment a
        where a.retailer_id = shop.retailer_id and a.from_date <= :day
        order by a.from_date desc
        limit 1
      ) = :staff
) r on true
