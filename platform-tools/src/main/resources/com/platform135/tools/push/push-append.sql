-- Numbers people's new events and keeps them. The cursors' rows, taken in the people's order, stay locked until the transaction commits,
-- so numbers become visible in their order. Reads and writes tools.push_cursor, tools.push.
-- Parameters: staff, kinds, payloads (arrays of one length, a person's events in their order), at.
with news as (
    select staff_id
      , kind
      , payload
      , row_number() over (partition by staff_id order by place) as position
    from unnest(:staff::int[], :kinds::text[], :payloads::text[]) with ordinality as n (staff_id, kind, payload, place)
), counts as (
    select staff_id, max(position) as count
    from news
    group by staff_id
), moved as (
    insert into tools.push_cursor (staff_id, last_number)
    select staff_id, count from counts order by staff_id
    on conflict (staff_id) do update set last_number = push_cursor.last_number + excluded.last_number
    returning staff_id, last_number
)
insert into tools.push (staff_id, number, kind, payload, pushed_at)
select n.staff_id
  , m.last_number - c.count + n.position
  , n.kind
  , n.payload::jsonb
  , :at
from news n
join counts c using (staff_id)
join moved m using (staff_id)
