-- The decisions :ids about hits of shops that the scope looks after on :day, with the shop. Reads analysis.signal_decision, core.retailer,
-- core.assignment, core.staff, core.organisation_closure. :roots units of the scope, :manager the customer manager of a manager's scope or
-- null.
select
    d.decision_id
  , d.rule_code
  , d.decided_on
  , r.licence_no
  , r.name as shop
from analysis.signal_decision d
join core.retailer r on r.retailer_id = d.retailer_id
join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = d.retailer_id and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held on true
join core.staff s on s.staff_id = held.staff_id
where d.decision_id = any (:ids)
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by d.decision_id
