-- Changes of the contact of the retailer :id, newest first. Reads core.retailer_change, core.staff.
select h.field, h.before, h.after, h.changed_at, s.name
from core.retailer_change h
join core.staff s on s.staff_id = h.staff_id
where h.retailer_id = :id
order by h.changed_at desc, h.change_id desc
