-- The evidence of the problem :id, as it was taken. Reads core.problem_evidence, core.staff.
select e.evidence_id, e.title, e.content, e.address, e.taken_at, s.name as taken_by
from core.problem_evidence e
join core.staff s on s.staff_id = e.taken_by
where e.problem_id = :id
order by e.taken_at, e.evidence_id
