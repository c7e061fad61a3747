-- What the sample point :retailer recorded from :from to before :to, the latest first, then by spec code; as far as the scope looked after
-- it on the day, or on :asOf where that is given; of :specs.
-- Reads core.sample_price, core.spec, core.assignment, core.staff, core.organisation_closure.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null.
select
    p.on_date
  , c.spec_code
  , c.name as spec_name
  , c.wholesale_fen
  , c.retail_fen
  , p.bought_qty as bought
  , p.sold_qty as sold
  , p.stock_qty as stock
  , p.short_qty as short_qty
  , p.carton_price_fen as carton_fen
  , p.pack_price_fen as pack_fen
  , p.out_days
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
where p.retailer_id = :retailer
  and p.on_date >= :from
  and p.on_date < :to
  and p.spec_id = any (:specs ::int[])
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure o
        where o.descendant_id = s.organisation_id and o.ancestor_id = any (:roots ::int[])
    )
  )
order by p.on_date desc, c.spec_code
