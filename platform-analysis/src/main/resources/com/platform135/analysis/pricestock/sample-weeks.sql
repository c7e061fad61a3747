-- What sample points recorded from :from to before :to, one row a week (by its Monday) and spec, by week and spec code; shops and parameters
-- as in sample-figures.sql.
-- Reads core.sample_price, core.spec, core.assignment, core.staff, core.organisation_closure.
select
    date_trunc('week', p.on_date)::date as week
  , p.spec_id
  , count(distinct p.retailer_id)::int as points
  , count(distinct p.retailer_id) filter (where p.out_days > 0)::int as out_points
  , sum(p.sold_qty) as sold
  , sum(p.stock_qty) as stock
  , sum(p.carton_price_fen) as carton_fen
  , count(p.carton_price_fen)::int as carton_count
from core.sample_price p
join core.spec c on c.spec_id = p.spec_id
join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = p.retailer_id and a.from_date <= coalesce(:asOf ::date, p.on_date)
    order by a.from_date desc
    limit 1
) held on true
join core.staff s on s.staff_id = held.staff_id
where p.on_date >= :from
  and p.on_date < :to
  and p.spec_id = any (:specs ::int[])
  and (:retailers ::int[] is null or p.retailer_id = any (:retailers ::int[]))
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure o
        where o.descendant_id = s.organisation_id and o.ancestor_id = any (:roots ::int[])
    )
  )
group by 1, p.spec_id, c.spec_code
order by 1, c.spec_code
