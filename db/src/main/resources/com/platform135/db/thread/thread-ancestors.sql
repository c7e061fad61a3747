-- All that an object came from, nearest first. Reads core.thread_link. Parameter: id.
with recursive back as (
    select parent_step, parent_type, parent_id, 1 as distance
    from core.thread_link
    where child_id = :id
    union
    select l.parent_step, l.parent_type, l.parent_id, b.distance + 1
    from back b
    join core.thread_link l on l.child_id = b.parent_id
    where b.distance < 50
)
select parent_step as step, parent_type as type, parent_id as id
from back
where parent_id <> :id
group by parent_step, parent_type, parent_id
order by min(distance), parent_type, parent_id
