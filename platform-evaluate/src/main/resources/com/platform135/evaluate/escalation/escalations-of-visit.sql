-- What the branch was asked about the matters of visit :visit, oldest first.
-- Reads evaluate.escalation, core.matter, core.staff, core.organisation.
select
    e.escalation_id
  , e.matter_id
  , o.name as branch_name
  , a.name as asked_by_name
  , e.asked_at
  , e.note
  , e.due_on
  , e.answer
  , b.name as answered_by_name
  , e.answered_at
from evaluate.escalation e
join core.matter m on m.retailer_id = e.retailer_id and m.matter_id = e.matter_id
join core.organisation o on o.organisation_id = e.organisation_id
join core.staff a on a.staff_id = e.asked_by
left join core.staff b on b.staff_id = e.answered_by
where m.retailer_id = :retailer and m.visit_id = :visit
order by e.asked_at, e.escalation_id
