-- The shops of the licences that the scope looks after on :day, closed ones included, by licence.
-- Reads core.retailer, core.assignment, core.staff, core.organisation_closure.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null; :licences.
select r.retailer_id as id, r.licence_no, r.name
from core.retailer r
cross join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = r.retailer_id
      and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held
join core.staff s on s.staff_id = held.staff_id
where r.licence_no = any (:licences ::text[])
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any (:roots ::int[])
          and c.descendant_id = s.organisation_id
    )
  )
order by r.licence_no
