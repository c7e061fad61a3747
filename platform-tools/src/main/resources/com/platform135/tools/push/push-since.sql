-- The events of several people, each after the number given for him or her, in their order. Reads tools.push.
-- Parameters: staff, after (arrays of one length).
select p.staff_id, p.number, p.kind, p.payload::text as payload
from unnest(:staff::int[], :after::bigint[]) as w (staff_id, after_number)
join tools.push p on p.staff_id = w.staff_id and p.number > w.after_number
order by p.staff_id, p.number
