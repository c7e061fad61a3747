-- Comments on visit :visit and what reviews said, oldest first. Reads core.visit_comment, core.visit_review, core.staff.
select s.staff_id, s.name as author, s.role, t.verdict, t.version, t.body, t.said_at
from (
    select c.staff_id, null as verdict, null ::int as version, c.body, c.commented_at as said_at, c.comment_id ::text as place
    from core.visit_comment c
    where c.retailer_id = :retailer and c.visit_id = :visit
    union all
    select w.staff_id, w.verdict, w.version, w.note, w.reviewed_at, ''
    from core.visit_review w
    where w.retailer_id = :retailer and w.visit_id = :visit
) t
join core.staff s on s.staff_id = t.staff_id
order by t.said_at, t.place
