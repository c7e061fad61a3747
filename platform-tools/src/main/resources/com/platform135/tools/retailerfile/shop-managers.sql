-- Who looked after the retailer :id since when, newest first. Reads core.assignment, core.staff.
select a.from_date, s.name
from core.assignment a
join core.staff s on s.staff_id = a.staff_id
where a.retailer_id = :id
order by a.from_date desc
