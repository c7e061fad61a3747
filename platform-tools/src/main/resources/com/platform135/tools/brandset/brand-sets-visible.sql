-- Brand sets a person sees: own, published by a unit above, in or below the scope, imported (owned by nobody).
-- Reads core.brand_set, core.brand_set_spec, core.organisation, core.organisation_closure, core.staff.
-- :roots units of the person's scope, :manager the customer manager of a manager's scope or null, :staff the person.
with standing as (
    select unnest(:roots ::int[]) as organisation_id
    union
    select organisation_id from core.staff where staff_id = :manager ::int
), near as (
    select c.ancestor_id as organisation_id, min(c.depth) as distance
    from core.organisation_closure c
    join standing s on s.organisation_id = c.descendant_id
    group by c.ancestor_id
    union all
    select c.descendant_id, min(c.depth)
    from core.organisation_closure c
    where c.ancestor_id = any (:roots ::int[]) and c.depth > 0
    group by c.descendant_id
)
select
    b.brand_set_id as id
  , b.name
  , b.organisation_id
  , o.name as organisation_name
  , b.owner_id is not null as mine
  , count(m.spec_id) as specs
  , count(m.target_rate) as targets
  , b.changed_at
  , b.changed_by
from core.brand_set b
left join core.organisation o on o.organisation_id = b.organisation_id
left join near n on n.organisation_id = b.organisation_id
left join core.brand_set_spec m on m.brand_set_id = b.brand_set_id
where b.owner_id = :staff
   or (b.owner_id is null and b.organisation_id is null)
   or n.organisation_id is not null
group by b.brand_set_id, o.name, n.distance
order by (b.owner_id is null), (b.organisation_id is null), n.distance, b.name, b.brand_set_id
