-- What branches were asked about the customers of the scope, by the day an answer is due.
-- Reads evaluate.escalation, core.matter, core.retailer, core.staff, core.organisation_closure.
-- :roots and :manager are the scope (by who raised the matter), :waiting those without an answer or those with one.
select
    e.escalation_id
  , e.matter_id
  , m.visit_id
  , r.name as shop_name
  , r.licence_no
  , c.name as manager_name
  , a.name as asked_by_name
  , m.kind
  , m.body
  , m.raised_on
  , e.asked_at
  , e.note
  , e.due_on
  , e.answer
  , b.name as answered_by_name
  , e.answered_at
from evaluate.escalation e
join core.matter m on m.retailer_id = e.retailer_id and m.matter_id = e.matter_id
join core.retailer r on r.retailer_id = e.retailer_id
join core.staff c on c.staff_id = m.staff_id
join core.staff a on a.staff_id = e.asked_by
left join core.staff b on b.staff_id = e.answered_by
where (e.answered_at is null) = :waiting
  and (
    m.staff_id = :manager ::int
    or c.organisation_id in (
        select d.descendant_id from core.organisation_closure d where d.ancestor_id = any (:roots ::int[])
    )
  )
order by
    case when :waiting then e.due_on end
  , e.answered_at desc nulls last
  , e.escalation_id
limit :limit
