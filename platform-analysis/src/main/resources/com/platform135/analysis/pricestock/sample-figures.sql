-- What sample points recorded from :from to before :to, one row a shop and spec, by licence and spec code: sums of the readings, the first
-- one's opening stock, the last one's stock and price. Of shops that the scope looked after on the day of the reading, or on :asOf where
-- that is given; of :retailers alone where those are given; of :specs.
-- Reads core.sample_price, core.retailer, core.spec, core.assignment, core.staff, core.organisation_closure.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null.
select
    r.retailer_id
  , r.licence_no
  , r.name
  , (array_agg(s.name order by p.on_date desc))[1] as manager_name
  , p.spec_id
  , count(*)::int as readings
  , sum(p.bought_qty) as bought
  , sum(p.sold_qty) as sold
  , sum(p.short_qty) as short_qty
  , (array_agg(p.stock_qty + p.sold_qty - coalesce(p.bought_qty, 0) order by p.on_date)
        filter (where p.stock_qty is not null and p.sold_qty is not null))[1] as opening
  , (array_agg(p.stock_qty order by p.on_date desc) filter (where p.stock_qty is not null))[1] as closing
  , sum(p.carton_price_fen) as carton_fen
  , count(p.carton_price_fen)::int as carton_count
  , sum(p.pack_price_fen) as pack_fen
  , count(p.pack_price_fen)::int as pack_count
  , (array_agg(p.carton_price_fen order by p.on_date desc) filter (where p.carton_price_fen is not null))[1] as last_carton_fen
  , coalesce(sum(p.out_days), 0)::int as out_days
  , max(p.on_date) as last_on
from core.sample_price p
join core.retailer r on r.retailer_id = p.retailer_id
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
group by r.retailer_id, r.licence_no, r.name, p.spec_id, c.spec_code
order by r.licence_no, c.spec_code
