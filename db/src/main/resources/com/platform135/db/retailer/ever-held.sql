-- Retailers that the scope looks after or ever did, at most :limit.
-- Reads core.assignment, core.staff, core.organisation_closure. :roots units of the scope, :manager the customer manager of a manager's scope
-- or null.
with people as (
    select s.staff_id
    from core.staff s
    where s.staff_id = :manager ::int
    union
    select s.staff_id
    from core.organisation_closure c
    join core.staff s on s.organisation_id = c.descendant_id
    where c.ancestor_id = any (:roots ::int[])
)
select distinct a.retailer_id
from people p
join core.assignment a on a.staff_id = p.staff_id
limit :limit
