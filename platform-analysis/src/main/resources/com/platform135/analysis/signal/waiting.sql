-- What was turned into visits and 待办 and is still to be done, of shops that the scope looks after on :day, the first due first; nothing
-- that something newer was decided about.
-- Reads analysis.signal_decision, core.assignment, core.staff, core.organisation_closure, core.visit.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null.
select
    d.retailer_id
  , d.rule_code
  , d.kind
  , d.arguments
  , d.due_on
from analysis.signal_decision d
join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = d.retailer_id and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held on true
join core.staff s on s.staff_id = held.staff_id
where d.kind in ('VISIT', 'TASK')
  and d.done_on is null
  and d.until_on >= :day
  and (
    d.kind = 'TASK'
    or not exists (
        select 1 from core.visit v where v.retailer_id = d.retailer_id and v.visit_date >= d.decided_on
    )
  )
  and not exists (
    select 1
    from analysis.signal_decision newer
    where newer.retailer_id = d.retailer_id
      and newer.rule_code = d.rule_code
      and newer.subject = d.subject
      and newer.decided_on > d.decided_on
  )
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by d.due_on, d.retailer_id, d.rule_code, d.subject
