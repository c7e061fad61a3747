-- The day of each customer manager of a scope: visits, minutes, when and where last seen, promises overdue.
-- Reads core.staff, core.organisation, core.organisation_closure, core.visit, core.retailer, core.assignment, core.matter.
-- :roots units of the scope, :day.
select
    s.staff_id as id
  , s.username
  , s.name
  , o.name as unit
  , coalesce(v.visits, 0) ::int as visits
  , coalesce(v.unplanned, 0) ::int as unplanned
  , coalesce(v.minutes, 0) ::int as minutes
  , last.visit_id as last_visit_id
  , last.started_at as last_at
  , last.shop as last_shop
  , coalesce(p.overdue, 0) ::int as overdue
from core.staff s
join core.organisation o on o.organisation_id = s.organisation_id
left join lateral (
    select
        count(*) as visits
      , count(*) filter (where visit.reasons = '{}') as unplanned
      , sum(extract(epoch from visit.ended_at - visit.started_at)) / 60 as minutes
    from core.visit visit
    where visit.staff_id = s.staff_id and visit.visit_date = :day
) v on true
left join lateral (
    select visit.visit_id, visit.started_at, r.name as shop
    from core.visit visit
    join core.retailer r on r.retailer_id = visit.retailer_id
    where visit.staff_id = s.staff_id and visit.visit_date = :day
    order by visit.started_at desc, visit.visit_id
    limit 1
) last on true
left join lateral (
    select count(*) as overdue
    from core.assignment a
    join core.matter m on m.retailer_id = a.retailer_id
    where a.staff_id = s.staff_id
      and a.from_date <= :day
      and not exists (
        select 1
        from core.assignment later
        where later.retailer_id = a.retailer_id and later.from_date > a.from_date and later.from_date <= :day
      )
      and m.kind = 'PROMISE'
      and m.state in ('OPEN', 'ESCALATED', 'ANSWERED')
      and m.due_on < :day
) p on true
where s.role = 'CUSTOMER_MANAGER'
  and s.active
  and exists (
    select 1
    from core.organisation_closure c
    where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
  )
order by o.code, s.username
