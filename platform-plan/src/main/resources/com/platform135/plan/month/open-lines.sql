-- The lines of the month's published plan of somebody's unit that name him or her, or everybody. Reads plan.published_month_plan_line, core.staff.
-- Parameters: staff, month (its first day).
select l.line_id, l.point, l.focus, l.indicator, l.subject, l.target
from plan.published_month_plan_line l
join core.staff s on s.staff_id = :staff and s.organisation_id = l.organisation_id
where l.month = :month
  and (cardinality(l.managers) = 0 or :staff = any(l.managers))
order by l.place
