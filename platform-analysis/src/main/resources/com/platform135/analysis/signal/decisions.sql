-- Decisions made from :from through :to about hits of shops that the scope looks after on :day, the newest first, each with the first visit
-- since where a visit was asked for. Reads analysis.signal_decision, core.assignment, core.staff, core.organisation_closure, core.visit.
-- :rules codes of the rules; :roots units of the scope, :manager the customer manager of a manager's scope or null.
select
    d.retailer_id
  , d.decision_id
  , d.rule_code
  , d.rule_version
  , d.subject
  , array_to_string(d.arguments, chr(31), '') as arguments
  , d.hit_on
  , d.kind
  , d.note
  , d.until_on
  , d.due_on
  , d.done_on
  , d.decided_on
  , who.name as decided_by_name
  , v.visited_on
  , v.visit_id
  , d.expected_gain
from analysis.signal_decision d
join core.staff who on who.staff_id = d.decided_by
join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = d.retailer_id and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held on true
join core.staff s on s.staff_id = held.staff_id
left join lateral (
    select visit.visit_date as visited_on, visit.visit_id
    from core.visit visit
    where visit.retailer_id = d.retailer_id
      and d.kind = 'VISIT'
      and visit.visit_date >= d.decided_on
    order by visit.visit_date, visit.visit_id
    limit 1
) v on true
where d.rule_code = any (:rules)
  and d.decided_on between :from and :to
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by d.decided_on desc, d.retailer_id, d.rule_code, d.subject
