-- The units a scope may see, parents before children. Reads core.organisation, core.organisation_closure, core.staff.
-- Parameters: roots (unit ids), manager (staff id or null).
with seen as (
    select c.descendant_id as organisation_id
    from core.organisation_closure c
    where c.ancestor_id = any(:roots::int[])
    union
    select s.organisation_id
    from core.staff s
    where s.staff_id = :manager
)
select o.organisation_id as id, o.code, o.name, o.kind, o.parent_id, d.depth
from seen
join core.organisation o on o.organisation_id = seen.organisation_id
cross join lateral (
    select max(c.depth) as depth
    from core.organisation_closure c
    where c.descendant_id = o.organisation_id
) d
order by d.depth, o.code
