-- Retailers with samples that the scope looks after or ever did, at most :limit. Steps from one to the next in the index: there are few.
-- Reads core.sample_price, core.assignment, core.staff, core.organisation_closure. :roots units of the scope, :manager the customer manager
-- of a manager's scope or null.
with recursive people as (
    select s.staff_id
    from core.staff s
    where s.staff_id = :manager ::int
    union
    select s.staff_id
    from core.organisation_closure c
    join core.staff s on s.organisation_id = c.descendant_id
    where c.ancestor_id = any (:roots ::int[])
)
, points as (
    select min(p.retailer_id) as retailer_id
    from core.sample_price p
    union all
    select (select min(p.retailer_id) from core.sample_price p where p.retailer_id > points.retailer_id)
    from points
    where points.retailer_id is not null
)
select points.retailer_id
from points
where exists (
    select 1
    from core.assignment a
    where a.retailer_id = points.retailer_id and a.staff_id in (select people.staff_id from people)
)
limit :limit
