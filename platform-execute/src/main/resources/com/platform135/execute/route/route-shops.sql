-- The shops that are a customer manager's own on :today and not closed, with the facts of the day and when they were last visited.
-- Reads core.assignment, core.retailer, core.retailer_facts, core.visit.
-- :manager, :today, :month its first day.
select
    r.retailer_id as id
  , r.licence_no
  , r.name
  , r.initials
  , r.address
  , r.phone
  , f.visit_class
  , f.format
  , f.order_weekday
  , f.status
  , r.lat ::float8 as lat
  , r.lng ::float8 as lng
  , r.opened_on
  , v.last_on
  , v.last_on_site_on
  , coalesce(v.on_site, 0) as on_site
  , coalesce(v.remote, 0) as remote
from core.assignment a
join core.retailer r on r.retailer_id = a.retailer_id
join lateral (
    select facts.visit_class, facts.format, facts.order_weekday, facts.status
    from core.retailer_facts facts
    where facts.retailer_id = r.retailer_id and facts.from_date <= :today
    order by facts.from_date desc
    limit 1
) f on true
left join lateral (
    select
        max(visit.visit_date) as last_on
      , max(visit.visit_date) filter (where visit.method = 'ON_SITE') as last_on_site_on
      , count(*) filter (where visit.visit_date >= :month and visit.method = 'ON_SITE') as on_site
      , count(*) filter (where visit.visit_date >= :month and visit.method <> 'ON_SITE') as remote
    from core.visit visit
    where visit.retailer_id = r.retailer_id and visit.visit_date <= :today
) v on true
where a.staff_id = :manager
  and a.from_date <= :today
  and not exists (
    select 1
    from core.assignment later
    where later.retailer_id = a.retailer_id and later.from_date > a.from_date and later.from_date <= :today
  )
  and (r.closed_on is null or r.closed_on > :today)
  and f.status <> 'CLOSED'
order by r.licence_no
