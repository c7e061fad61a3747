-- How many questions that :by asked about the scope's matters were answered since :since, matters not yet settled.
-- Reads evaluate.escalation, core.matter, core.staff, core.organisation_closure. :roots and :manager are the scope.
select count(*)
from evaluate.escalation e
join core.matter m on m.retailer_id = e.retailer_id and m.matter_id = e.matter_id
join core.staff c on c.staff_id = m.staff_id
where e.asked_by = :by
  and e.answered_at >= (:since ::timestamp at time zone 'Asia/Shanghai')
  and m.state = 'ANSWERED'
  and (
    m.staff_id = :manager ::int
    or c.organisation_id in (
        select d.descendant_id from core.organisation_closure d where d.ancestor_id = any (:roots ::int[])
    )
  )
