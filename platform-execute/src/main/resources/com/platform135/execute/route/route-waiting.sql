-- What of the own visits waits for a customer manager: promises due, visits sent back, comments not looked at.
-- Promises go with the shop, the others with whoever made the visit.
-- Reads core.assignment, core.matter, core.visit, core.visit_review, core.visit_comment, execute.visit_read.
-- :manager, :today, :since how far back visits are looked at.
select 'promises' as kind, count(*) ::int as count, min(m.due_on) as due, null ::uuid as visit_id
from core.assignment a
join core.matter m on m.retailer_id = a.retailer_id
where a.staff_id = :manager
  and a.from_date <= :today
  and not exists (
    select 1
    from core.assignment later
    where later.retailer_id = a.retailer_id and later.from_date > a.from_date and later.from_date <= :today
  )
  and m.kind = 'PROMISE'
  and m.state in ('OPEN', 'ESCALATED', 'ANSWERED')
  and m.due_on <= :today
union all
select 'returned', count(*) ::int, min(v.visit_date), (array_agg(v.visit_id order by v.visit_date, v.visit_id))[1]
from core.visit v
join core.visit_review w on w.retailer_id = v.retailer_id and w.visit_id = v.visit_id and w.version = v.version
where v.staff_id = :manager and v.visit_date >= :since and w.verdict = 'RETURNED'
union all
select 'comments', count(*) ::int, null ::date, (array_agg(v.visit_id order by v.visit_date desc, v.visit_id))[1]
from core.visit v
where v.staff_id = :manager
  and v.visit_date >= :since
  and exists (
    select 1
    from core.visit_comment c
    left join execute.visit_read seen
        on seen.retailer_id = v.retailer_id and seen.visit_id = v.visit_id and seen.staff_id = v.staff_id
    where c.retailer_id = v.retailer_id
      and c.visit_id = v.visit_id
      and c.staff_id <> v.staff_id
      and (seen.read_at is null or c.commented_at > seen.read_at)
  )
