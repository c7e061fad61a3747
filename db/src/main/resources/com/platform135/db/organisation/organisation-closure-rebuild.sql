-- Every ancestor of every unit, itself included. Reads core.organisation, fills the emptied core.organisation_closure.
with recursive walk as (
    select organisation_id as ancestor_id, organisation_id as descendant_id, 0 as depth
    from core.organisation
    union all
    select w.ancestor_id, o.organisation_id, w.depth + 1
    from walk w
    join core.organisation o on o.parent_id = w.descendant_id
    where w.depth < 20
)
insert into core.organisation_closure (ancestor_id, descendant_id, depth)
select ancestor_id, descendant_id, depth
from walk
