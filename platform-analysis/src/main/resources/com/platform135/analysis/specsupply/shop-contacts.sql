-- Names and telephones of the shops :retailers that the scope looks after on :day, by licence.
-- Reads core.retailer, core.assignment, core.staff, core.organisation_closure.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null.
select
    r.retailer_id as id
  , r.licence_no
  , r.name
  , r.phone
  , s.name as manager_name
from core.retailer r
join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = r.retailer_id and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held on true
join core.staff s on s.staff_id = held.staff_id
where r.retailer_id = any (:retailers ::int[])
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by r.licence_no
