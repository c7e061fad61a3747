-- Shops of N(P) that nobody called at in P, or, with :below, that were called at less often than their class asks for.
-- Reads core.retailer, core.retailer_facts, core.assignment, core.staff, core.organisation_closure, core.visit.
-- Parameters as in visit-statistics.sql. :skip and :limit cut the page; "all" is how many there are.
with shop as (
    select r.retailer_id, r.licence_no, r.name, f.visit_class, s.name as manager_name
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
    join core.staff s on s.staff_id = h.staff_id
    where r.opened_on <= :day
      and (r.closed_on is null or r.closed_on > :day)
      and f.status = 'ACTIVE'
      and (
        s.staff_id = :manager ::int
        or s.organisation_id in (
            select c.descendant_id from core.organisation_closure c where c.ancestor_id = any (:roots ::int[])
        )
      )
      and (:formats ::text[] is null or f.format = any (:formats ::text[]))
      and (:marketTypes ::text[] is null or f.market_type = any (:marketTypes ::text[]))
      and (:areaTypes ::text[] is null or f.area_type = any (:areaTypes ::text[]))
      and (:scales ::text[] is null or f.scale ::text = any (:scales ::text[]))
      and (:visitClasses ::text[] is null or f.visit_class = any (:visitClasses ::text[]))
      and (:terminals ::text[] is null or f.terminal = any (:terminals ::text[]))
      and (not :filtered or f.tier between :tierFrom and :tierTo)
), seen as (
    select v.retailer_id, count(*) as visits, count(*) filter (where v.method = 'ON_SITE') as on_site
    from core.visit v
    where v.visit_date >= :from and v.visit_date < :to
    group by v.retailer_id
)
select
    shop.licence_no
  , shop.name
  , shop.visit_class
  , shop.manager_name
  , coalesce(seen.visits, 0) as visits
  , case shop.visit_class
        when 'A' then :minimumA
        when 'B' then :minimumB
        when 'D' then :minimumD + :minimumRemote
        else :minimumC
    end as minimum
  , (select max(v.visit_date) from core.visit v where v.retailer_id = shop.retailer_id and v.visit_date < :to) as last_on
  , count(*) over () as "all"
from shop
left join seen on seen.retailer_id = shop.retailer_id
where case
    when not :below then seen.visits is null
    when shop.visit_class = 'D' then coalesce(seen.on_site, 0) < :minimumD or coalesce(seen.visits - seen.on_site, 0) < :minimumRemote
    else coalesce(seen.visits, 0) < case shop.visit_class when 'A' then :minimumA when 'B' then :minimumB else :minimumC end
end
order by shop.visit_class nulls last, shop.licence_no
offset :skip
limit :limit
