-- How many answers of branches are waited for in the scope, how many are late on :today, and the first day due.
-- Reads evaluate.escalation, core.matter, core.staff, core.organisation_closure.
select
    count(*) as waiting
  , count(*) filter (where e.due_on < :today) as late
  , min(e.due_on) as first_due
from evaluate.escalation e
join core.matter m on m.retailer_id = e.retailer_id and m.matter_id = e.matter_id
join core.staff c on c.staff_id = m.staff_id
where e.answered_at is null
  and (
    m.staff_id = :manager ::int
    or c.organisation_id in (
        select d.descendant_id from core.organisation_closure d where d.ancestor_id = any (:roots ::int[])
    )
  )
