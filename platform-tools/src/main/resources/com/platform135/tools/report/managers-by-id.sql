-- Username and name of the people :ids, in no order. Reads core.staff.
select staff_id as id, username, name
from core.staff
where staff_id = any (:ids ::int[])
