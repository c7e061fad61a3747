-- 存销比 above :ratio at sample points that the scope looks after on :day: the newest stock of the last two weeks over what was sold in the
-- month that ends with :day, shop by shop the highest first.
-- Reads core.sample_price, core.spec, core.assignment, core.staff, core.organisation_closure.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null,
-- :retailers that the scope ever looked after, or null.
with month as (
    select
        p.retailer_id
      , p.spec_id
      , sum(p.sold_qty)::int as sold
      , max(p.on_date) filter (where p.stock_qty is not null) as on_date
    from core.sample_price p
    where p.on_date > (:day ::date - interval '1 month')
      and p.on_date <= :day ::date
      and (:retailers ::int[] is null or p.retailer_id = any (:retailers ::int[]))
    group by p.retailer_id, p.spec_id
)
select
    m.retailer_id
  , held.staff_id as manager_id
  , c.spec_code
  , c.name as spec_name
  , m.on_date
  , p.stock_qty as stock
  , m.sold
  , round(p.stock_qty::numeric / m.sold, 2) as ratio
from month m
join core.sample_price p on p.retailer_id = m.retailer_id and p.spec_id = m.spec_id and p.on_date = m.on_date
join core.spec c on c.spec_id = m.spec_id
join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = m.retailer_id and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held on true
join core.staff s on s.staff_id = held.staff_id
where m.sold > 0
  and m.on_date > :day ::date - 14
  and p.stock_qty > :ratio * m.sold
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure o
        where o.descendant_id = s.organisation_id and o.ancestor_id = any (:roots ::int[])
    )
  )
order by m.retailer_id, ratio desc, c.spec_code
