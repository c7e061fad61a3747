-- The retailer with :licence and what holds of it on :day, if the scope looks after it then.
-- Reads core.retailer, core.retailer_facts, core.assignment, core.staff, core.organisation, core.organisation_closure.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null.
select
    r.retailer_id as id
  , r.licence_no
  , r.name
  , r.owner
  , r.phone
  , r.address
  , r.lat
  , r.lng
  , r.opened_on
  , r.closed_on
  , s.staff_id as manager_id
  , s.name as manager_name
  , s.username as manager_username
  , o.name as unit
  , f.format
  , f.market_type
  , f.area_type
  , coalesce(f.scale, 0) as scale
  , coalesce(f.tier, 0) as tier
  , f.visit_class
  , f.terminal
  , coalesce(f.order_weekday, 0) as order_weekday
  , case when r.closed_on <= :day then 'CLOSED' else f.status end as status
  , f.from_date as facts_from
from core.retailer r
cross join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = r.retailer_id and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held
join core.staff s on s.staff_id = held.staff_id
left join core.organisation o on o.organisation_id = s.organisation_id
left join lateral (
    select x.*
    from core.retailer_facts x
    where x.retailer_id = r.retailer_id and x.from_date <= :day
    order by x.from_date desc
    limit 1
) f on true
where r.licence_no = :licence
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
