-- How far the month's visits are, over the shops of a scope that are open and active on :today: visits made up to each shop's least, all of
-- the leasts, and the shops that have waited longer than their class allows; those never visited, since they opened.
-- Reads core.staff, core.organisation_closure, core.assignment, core.retailer, core.retailer_facts, core.visit.
-- :roots, :manager the scope; :today, :month its first day; :a, :b, :c, :d, :dPhone, :fresh least visits a month by class and for new licences;
-- :retailers that the scope ever looked after, or null.
with managers as (
    select s.staff_id
    from core.staff s
    where s.staff_id = :manager ::int
    union
    select s.staff_id
    from core.organisation_closure c
    join core.staff s on s.organisation_id = c.descendant_id
    where c.ancestor_id = any (:roots ::int[]) and s.role = 'CUSTOMER_MANAGER'
)
, shops as (
    select
        r.retailer_id
      , r.opened_on
      , case
            when r.opened_on > :today ::date - 30 then :fresh ::int
            when f.visit_class = 'A' then :a ::int
            when f.visit_class = 'B' then :b ::int
            when f.visit_class = 'D' then :d ::int + :dPhone ::int
            else :c ::int
        end as least
    from managers m
    join core.assignment a on a.staff_id = m.staff_id and a.from_date <= :today
    join core.retailer r on r.retailer_id = a.retailer_id
    join lateral (
        select facts.visit_class, facts.status
        from core.retailer_facts facts
        where facts.retailer_id = r.retailer_id and facts.from_date <= :today
        order by facts.from_date desc
        limit 1
    ) f on true
    where not exists (
        select 1
        from core.assignment later
        where later.retailer_id = a.retailer_id and later.from_date > a.from_date and later.from_date <= :today
      )
      and (r.closed_on is null or r.closed_on > :today)
      and f.status = 'ACTIVE'
)
, visits as (
    select v.retailer_id, count(*) filter (where v.visit_date >= :month) as made, max(v.visit_date) as last_on
    from core.visit v
    where v.visit_date between :today ::date - 60 and :today
      and (:retailers ::int[] is null or v.retailer_id = any (:retailers ::int[]))
    group by v.retailer_id
)
select
    coalesce(sum(least(coalesce(v.made, 0), s.least)), 0) ::int as done
  , coalesce(sum(s.least), 0) ::int as total
  , (count(*) filter (where s.least > 0 and :today ::date - coalesce(v.last_on, s.opened_on) > (29 + s.least) / s.least)) ::int as late
from shops s
left join visits v on v.retailer_id = s.retailer_id
