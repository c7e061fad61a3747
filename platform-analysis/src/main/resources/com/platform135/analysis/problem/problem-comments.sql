-- What was said of the problem :id, oldest first. Reads core.problem_comment, core.staff.
select m.staff_id, s.name, s.role, m.kind, m.state, m.body, m.commented_at
from core.problem_comment m
join core.staff s on s.staff_id = m.staff_id
where m.problem_id = :id
order by m.commented_at, m.comment_id
