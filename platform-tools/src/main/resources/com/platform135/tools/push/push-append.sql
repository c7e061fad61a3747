-- Numbers a person's new events and keeps them. The cursor's row stays locked until the transaction commits, so numbers become visible
-- in their order. Reads and writes tools.push_cursor, tools.push. Parameters: staff, kinds, payloads (arrays of one length), at.
with news as (
    select kind, payload, place
    from unnest(:kinds::text[], :payloads::text[]) with ordinality as n (kind, payload, place)
), moved as (
    insert into tools.push_cursor (staff_id, last_number)
    values (:staff, (select count(*) from news))
    on conflict (staff_id) do update set last_number = push_cursor.last_number + excluded.last_number
    returning last_number
)
insert into tools.push (staff_id, number, kind, payload, pushed_at)
select :staff
  , m.last_number - (select count(*) from news) + n.place
  , n.kind
  , n.payload::jsonb
  , :at
from news n
cross join moved m
