-- Titles of visits for the thread, of those that the scope may see.
-- Reads core.visit, core.retailer, core.staff, core.assignment, core.organisation_closure.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null, :ids, :today.
select v.visit_id as id, v.visit_date as day, v.method, r.name as shop
from core.visit v
join core.retailer r on r.retailer_id = v.retailer_id
where v.visit_id = any (:ids ::uuid[])
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
