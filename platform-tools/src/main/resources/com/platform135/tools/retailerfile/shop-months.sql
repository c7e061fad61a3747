-- What the retailer :id ordered by month from :from on, oldest first. Reads core.order_line.
select
    date_trunc('month', l.order_date)::date as month
  , sum(l.order_qty) as cartons
  , sum(l.order_qty::bigint * l.price_fen) as fen
  , count(distinct l.order_date) filter (where l.order_qty > 0) as order_days
  , count(distinct l.spec_id) filter (where l.order_qty > 0) as specs
from core.order_line l
where l.retailer_id = :id and l.order_date >= :from
group by 1
order by 1
