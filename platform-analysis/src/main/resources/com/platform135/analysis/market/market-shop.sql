-- The retailer with :licence, if the scope looks after it on :day. Reads core.retailer, core.retailer_facts, core.assignment, core.staff,
-- core.organisation_closure. :roots and :manager are the scope.
select
    r.retailer_id as id
  , r.licence_no
  , r.name
  , r.address
  , coalesce(f.tier, 0) as tier
  , f.visit_class
  , s.name as manager
from core.retailer r
cross join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = r.retailer_id and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held
join core.staff s on s.staff_id = held.staff_id
left join lateral (
    select x.tier, x.visit_class
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
