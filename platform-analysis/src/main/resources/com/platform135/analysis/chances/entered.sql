-- Opportunities that visits raised from :from to before :to about shops that the scope looked after on that day, the newest first, each with
-- the first order of its spec since where there was none in the ninety days before.
-- Reads core.matter, core.retailer, core.retailer_facts, core.spec, core.staff, core.assignment, core.organisation_closure, core.order_line.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null.
select
    m.retailer_id
  , r.licence_no
  , r.name
  , who.name as manager_name
  , m.visit_id
  , facts.area_type as area
  , p.spec_id
  , p.name as spec_name
  , m.body
  , m.raised_on
  , m.due_on
  , m.state
  , case when since.first_on is not null and not since.before then since.first_on end as converted_on
  , case when since.first_on is not null and not since.before then since.cartons else 0 end as converted_cartons
from core.matter m
join core.retailer r on r.retailer_id = m.retailer_id
join core.staff who on who.staff_id = m.staff_id
left join core.spec p on p.spec_id = m.spec_id
join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = m.retailer_id and a.from_date <= m.raised_on
    order by a.from_date desc
    limit 1
) held on true
join core.staff s on s.staff_id = held.staff_id
left join lateral (
    select f.area_type
    from core.retailer_facts f
    where f.retailer_id = m.retailer_id and f.from_date <= m.raised_on
    order by f.from_date desc
    limit 1
) facts on true
left join lateral (
    select
        min(l.order_date) filter (where l.order_date >= m.raised_on) as first_on
      , coalesce(bool_or(l.order_date < m.raised_on), false) as before
      , coalesce(sum(l.order_qty) filter (where l.order_date >= m.raised_on), 0) as cartons
    from core.order_line l
    where l.retailer_id = m.retailer_id
      and l.spec_id = m.spec_id
      and l.order_qty > 0
      and l.order_date >= m.raised_on - 90
      and l.order_date <= :today
) since on m.spec_id is not null
where m.kind = 'OPPORTUNITY'
  and m.raised_on >= :from
  and m.raised_on < :to
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by m.raised_on desc, r.licence_no, m.matter_id
