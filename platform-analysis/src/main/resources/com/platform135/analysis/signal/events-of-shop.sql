-- What was decided about hits of the retailer :retailer, newest first, if the scope looks after it on :day. Reads analysis.signal_decision,
-- core.assignment, core.staff, core.organisation_closure. :roots units of the scope, :manager the customer manager of a manager's scope or
-- null; :limit.
select d.rule_code, d.hit_on, d.decided_on, array_to_string(d.arguments, chr(31), '') as arguments, d.kind, coalesce(d.note, '') as note, who.name as decided_by
from analysis.signal_decision d
join core.staff who on who.staff_id = d.decided_by
cross join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = d.retailer_id and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held
join core.staff s on s.staff_id = held.staff_id
where d.retailer_id = :retailer
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by d.decided_on desc, d.decision_id desc
limit :limit
