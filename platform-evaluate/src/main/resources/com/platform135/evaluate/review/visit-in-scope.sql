-- Visit :id, if the scope may see it: somebody of it made the visit, or looks after the shop on :today.
-- Reads core.visit, core.retailer, core.retailer_facts, core.staff, core.assignment, core.organisation_closure. :roots and :manager are the scope.
select
    v.visit_id
  , v.retailer_id
  , r.licence_no
  , r.name as shop_name
  , r.address
  , v.staff_id
  , m.name as manager_name
  , m.username as manager
  , v.visit_date
  , v.started_at
  , v.ended_at
  , v.method
  , array_to_string(v.reasons, ',') as reasons
  , v.position_state
  , v.distance_metres
  , v.unchanged
  , v.satisfaction
  , v.effect
  , v.received_at
  , v.version
  , (
        select f.visit_class
        from core.retailer_facts f
        where f.retailer_id = v.retailer_id and f.from_date <= v.visit_date
        order by f.from_date desc
        limit 1
    ) as visit_class
  , (
        select max(p.visit_date)
        from core.visit p
        where p.retailer_id = v.retailer_id and p.visit_date < v.visit_date
    ) as visited_before
  , (
        m.staff_id = :manager ::int
        or m.organisation_id in (
            select c.descendant_id from core.organisation_closure c where c.ancestor_id = any (:roots ::int[])
        )
    ) as own
from core.visit v
join core.retailer r on r.retailer_id = v.retailer_id
join core.staff m on m.staff_id = v.staff_id
where v.visit_id = :id
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
        or s.organisation_id in (
            select c.descendant_id from core.organisation_closure c where c.ancestor_id = any (:roots ::int[])
        )
      )
  )
