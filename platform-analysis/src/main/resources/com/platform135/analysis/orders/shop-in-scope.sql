-- The shop with :licence, if anybody of the scope looks after it or did before :today.
-- Reads core.retailer, core.assignment, core.staff, core.organisation_closure.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null.
select
    r.retailer_id as id
  , r.licence_no
  , r.name
  , r.address
  , m.name as manager_name
  , r.opened_on
  , r.closed_on
from core.retailer r
join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = r.retailer_id and a.from_date <= :today
    order by a.from_date desc
    limit 1
) now on true
join core.staff m on m.staff_id = now.staff_id
where r.licence_no = :licence
  and exists (
    select 1
    from core.assignment a
    join core.staff s on s.staff_id = a.staff_id
    where a.retailer_id = r.retailer_id
      and a.from_date <= :today
      and (
        s.staff_id = :manager ::int
        or exists (
            select 1
            from core.organisation_closure c
            where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
        )
      )
  )
