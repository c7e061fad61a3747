-- The matter :matter of visit :visit, if somebody of the scope raised it, with the branch above and whether an answer is waited for.
-- Reads core.matter, core.retailer, core.staff, core.organisation, core.organisation_closure, evaluate.escalation.
select
    m.retailer_id
  , m.matter_id
  , m.visit_id
  , m.staff_id
  , r.name as shop_name
  , m.kind
  , m.state
  , m.body
  , m.revision
  , (
        select b.organisation_id
        from core.organisation_closure up
        join core.organisation b on b.organisation_id = up.ancestor_id and b.kind = 'BRANCH'
        where up.descendant_id = c.organisation_id
        order by up.depth
        limit 1
    ) as branch_id
  , e.escalation_id
  , e.asked_by
  , m.answer is not null as answered
  , m.done_visit_id is not null as done_by_visit
from core.matter m
join core.retailer r on r.retailer_id = m.retailer_id
join core.staff c on c.staff_id = m.staff_id
left join evaluate.escalation e on e.retailer_id = m.retailer_id and e.matter_id = m.matter_id and e.answered_at is null
where m.matter_id = :matter
  and m.visit_id = :visit
  and m.state <> 'DROPPED'
  and (
    m.staff_id = :manager ::int
    or c.organisation_id in (
        select d.descendant_id from core.organisation_closure d where d.ancestor_id = any (:roots ::int[])
    )
  )
