-- What the visits of a period come to, group by group; one row with code TOTAL for :by = 'none'.
-- Reads core.retailer, core.retailer_facts, core.assignment, core.staff, core.organisation, core.organisation_closure, core.visit,
-- core.visit_finding, core.matter.
-- :roots and :manager are the scope; :from to before :to is P, :day its last day: N(P), facts and, with :asOf = :day, whose shops they are.
-- :asOf is today with current attribution. :current whether visits belong to today's manager of the shop, not to who made them.
-- :by as in the data contract. :minimumA … :minimumD visits of P asked for by class, :minimumRemote of D besides by phone or online.
-- :shortMinutes of a day below which it is short. Filters as in visits-chosen.sql.
with people as (
    select
        s.staff_id
      , s.username
      , case
            when :manager ::int is not null then own.code
            when cardinality(:roots ::int[]) > 1 then (
                select r.code
                from core.organisation_closure c
                join core.organisation r on r.organisation_id = c.ancestor_id
                where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
                limit 1
            )
            else coalesce((
                select u.code
                from core.organisation_closure c
                join core.organisation u on u.organisation_id = c.ancestor_id
                where c.descendant_id = s.organisation_id and u.parent_id = any (:roots ::int[])
            ), own.code)
        end as unit
    from core.staff s
    join core.organisation own on own.organisation_id = s.organisation_id
    where s.staff_id = :manager ::int
       or s.organisation_id in (
        select c.descendant_id from core.organisation_closure c where c.ancestor_id = any (:roots ::int[])
    )
), shop as materialized (
    select
        r.retailer_id
      , h.staff_id
      , f.visit_class
      , r.opened_on <= :day and (r.closed_on is null or r.closed_on > :day) and f.status = 'ACTIVE' as active
      , case :by
            when 'format' then f.format ::text
            when 'marketType' then f.market_type ::text
            when 'areaType' then coalesce(f.area_type, '')
            when 'scale' then f.scale ::text
            when 'tier' then f.tier ::text
            when 'visitClass' then coalesce(f.visit_class ::text, '')
            when 'terminal' then coalesce(f.terminal, '')
            when 'customerType' then f.market_type ::text || f.format ::text || f.scale ::text
            when 'none' then 'TOTAL'
        end as code
    from core.retailer r
    join (
        select distinct on (f.retailer_id) f.*
        from core.retailer_facts f
        where f.from_date <= :day
        order by f.retailer_id, f.from_date desc
    ) f on f.retailer_id = r.retailer_id
    join (
        select distinct on (a.retailer_id) a.retailer_id, a.staff_id
        from core.assignment a
        where a.from_date <= :asOf
        order by a.retailer_id, a.from_date desc
    ) h on h.retailer_id = r.retailer_id
    where not :filtered
       or (:formats ::text[] is null or f.format = any (:formats ::text[]))
      and (:marketTypes ::text[] is null or f.market_type = any (:marketTypes ::text[]))
      and (:areaTypes ::text[] is null or f.area_type = any (:areaTypes ::text[]))
      and (:scales ::text[] is null or f.scale ::text = any (:scales ::text[]))
      and (:visitClasses ::text[] is null or f.visit_class = any (:visitClasses ::text[]))
      and (:terminals ::text[] is null or f.terminal = any (:terminals ::text[]))
      and f.tier between :tierFrom and :tierTo
), seen as (
    select v.retailer_id, count(*) as visits, count(*) filter (where v.method = 'ON_SITE') as on_site
    from core.visit v
    where v.visit_date >= :from and v.visit_date < :to
    group by v.retailer_id
), counted as (
    select
        coalesce(shop.code, case :by when 'org' then p.unit else p.username end) as code
      , count(*) as active
      , count(seen.retailer_id) as visited
      , count(*) filter (where case
            when shop.visit_class = 'D' then coalesce(seen.on_site, 0) >= :minimumD
                and coalesce(seen.visits - seen.on_site, 0) >= :minimumRemote
            else coalesce(seen.visits, 0) >= case shop.visit_class when 'A' then :minimumA when 'B' then :minimumB else :minimumC end
        end) as met
    from shop
    join people p on p.staff_id = shop.staff_id
    left join seen on seen.retailer_id = shop.retailer_id
    where shop.active
    group by 1
), made as materialized (
    select
        coalesce(shop.code, case :by when 'org' then p.unit else p.username end) as code
      , v.retailer_id
      , v.visit_id
      , v.staff_id
      , v.visit_date
      , v.method
      , coalesce(extract(epoch from v.ended_at - v.started_at) / 60, 0) as minutes
      , not v.unchanged and (
            coalesce(v.effect, '') <> ''
            or exists (
                select 1
                from core.visit_finding f
                where f.retailer_id = v.retailer_id and f.visit_id = v.visit_id)
        ) as tells
    from core.visit v
    join shop on shop.retailer_id = v.retailer_id
    join people p on p.staff_id = case when :current then shop.staff_id else v.staff_id end
    where v.visit_date >= :from and v.visit_date < :to
), done as (
    select
        code
      , count(*) as done
      , count(*) filter (where method = 'ON_SITE') as on_site
      , count(*) filter (where method = 'PHONE') as phone
      , count(*) filter (where method = 'ONLINE') as online
      , count(*) filter (where tells) as telling
    from made
    group by code
), days as (
    select
        day.code
      , count(*) as days
      , sum(day.shops) as day_shops
      , round(sum(day.minutes)) as minutes
      , count(*) filter (where day.minutes < :shortMinutes) as short_days
    from (
        select code, staff_id, visit_date, count(distinct retailer_id) as shops, sum(minutes) as minutes
        from made
        group by code, staff_id, visit_date
    ) day
    group by day.code
), voices as (
    select
        coalesce(shop.code, case :by when 'org' then p.unit else p.username end) as code
      , count(*) as opinions
      , count(*) filter (where m.state in ('ANSWERED', 'DONE')) as closed
    from core.matter m
    join shop on shop.retailer_id = m.retailer_id
    join people p on p.staff_id = case when :current then shop.staff_id else m.staff_id end
    where m.kind in ('OPINION', 'COMPLAINT')
      and m.state <> 'DROPPED'
      and m.raised_on >= :from
      and m.raised_on < :to
    group by 1
)
select
    code
  , coalesce(counted.active, 0) as active
  , coalesce(counted.visited, 0) as visited
  , coalesce(counted.met, 0) as met
  , coalesce(done.done, 0) as done
  , coalesce(done.on_site, 0) as on_site
  , coalesce(done.phone, 0) as phone
  , coalesce(done.online, 0) as online
  , coalesce(done.telling, 0) as telling
  , coalesce(days.days, 0) as days
  , coalesce(days.day_shops, 0) ::bigint as day_shops
  , coalesce(days.minutes, 0) ::bigint as minutes
  , coalesce(days.short_days, 0) as short_days
  , coalesce(voices.opinions, 0) as opinions
  , coalesce(voices.closed, 0) as closed
from counted
full join done using (code)
full join days using (code)
full join voices using (code)
order by code
