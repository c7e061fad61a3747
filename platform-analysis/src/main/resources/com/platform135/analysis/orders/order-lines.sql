-- Order lines of shop :retailer from :from to before :to, those of specs :specs (null: all), by day, order and line: as far as the shop
-- was looked after by the scope on the order day, or on :asOf where that is given.
-- Reads core.order_line, core.sales_order, core.spec, core.assignment, core.staff, core.organisation_closure.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null.
select
    l.order_date
  , o.order_no
  , p.spec_code
  , p.name as spec_name
  , l.need_qty as need
  , l.limit_qty as "limit"
  , l.order_qty as ordered
  , l.price_fen
  , l.order_qty::bigint * l.price_fen as fen
  , o.channel
from core.order_line l
join core.sales_order o on o.retailer_id = l.retailer_id and o.order_id = l.order_id
join core.spec p on p.spec_id = l.spec_id
join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = l.retailer_id and a.from_date <= coalesce(:asOf ::date, l.order_date)
    order by a.from_date desc
    limit 1
) held on true
join core.staff s on s.staff_id = held.staff_id
where l.retailer_id = :retailer
  and l.order_date >= :from
  and l.order_date < :to
  and (:specs ::int[] is null or l.spec_id = any (:specs ::int[]))
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by l.order_date desc, o.order_no, l.line_no
