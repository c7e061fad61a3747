-- The newest promise to the retailer :retailer that isn't kept yet, if the scope looks after it on :day. Reads core.matter, core.retailer,
-- core.assignment, core.staff, core.organisation_closure. :roots and :manager are the scope.
select m.matter_id, m.visit_id, m.body, m.raised_on, m.due_on
from core.matter m
join core.retailer r on r.retailer_id = m.retailer_id
cross join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = r.retailer_id and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held
join core.staff s on s.staff_id = held.staff_id
where m.retailer_id = :retailer
  and m.kind = 'PROMISE'
  and m.state in ('OPEN', 'ESCALATED', 'ANSWERED')
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by m.raised_on desc, m.matter_id desc
limit 1
