-- The lines on record of the orders :orders, in no order. Reads core.sales_order, core.order_line, core.retailer, core.spec.
select
    o.order_no
  , p.spec_code
  , o.order_date
  , r.licence_no
  , l.need_qty
  , l.limit_qty
  , l.order_qty
  , l.price_fen
from core.sales_order o
join core.order_line l on l.retailer_id = o.retailer_id and l.order_date = o.order_date and l.order_id = o.order_id
join core.retailer r on r.retailer_id = o.retailer_id
join core.spec p on p.spec_id = l.spec_id
where o.order_no = any (:orders ::text[])
