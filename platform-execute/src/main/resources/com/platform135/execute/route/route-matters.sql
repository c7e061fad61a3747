-- What is still to be done at shops that are a customer manager's own on :today.
-- Reads core.matter, core.assignment.
-- :manager, :today.
select m.retailer_id, m.matter_id as id, m.kind, m.body as text, m.raised_on, m.due_on, m.answer
from core.assignment a
join core.matter m on m.retailer_id = a.retailer_id
where a.staff_id = :manager
  and a.from_date <= :today
  and not exists (
    select 1
    from core.assignment later
    where later.retailer_id = a.retailer_id and later.from_date > a.from_date and later.from_date <= :today
  )
  and m.state in ('OPEN', 'ESCALATED', 'ANSWERED')
order by m.due_on nulls last, m.raised_on, m.matter_id
