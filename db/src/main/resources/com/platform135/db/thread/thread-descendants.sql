-- All that became of an object, nearest first. Reads core.thread_link. Parameter: id.
with recursive onward as (
    select child_step, child_type, child_id, 1 as distance
    from core.thread_link
    where parent_id = :id
    union
    select l.child_step, l.child_type, l.child_id, o.distance + 1
    from onward o
    join core.thread_link l on l.parent_id = o.child_id
    where o.distance < 50
)
select child_step as step, child_type as type, child_id as id
from onward
where child_id <> :id
group by child_step, child_type, child_id
order by min(distance), child_type, child_id
