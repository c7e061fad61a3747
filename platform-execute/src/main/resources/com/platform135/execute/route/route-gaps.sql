-- Per shop and spec, what was needed and not ordered in a span of days, the largest gap first.
-- Reads core.order_line, core.spec, core.assignment.
-- :manager, :today whose shops, :from and :to the days, the last one excluded.
select l.retailer_id, s.name as spec, sum(l.need_qty - l.order_qty) as gap
from core.assignment a
join core.order_line l on l.retailer_id = a.retailer_id
join core.spec s on s.spec_id = l.spec_id
where a.staff_id = :manager
  and a.from_date <= :today
  and not exists (
    select 1
    from core.assignment later
    where later.retailer_id = a.retailer_id and later.from_date > a.from_date and later.from_date <= :today
  )
  and l.order_date >= :from
  and l.order_date < :to
  and l.need_qty > l.order_qty
group by l.retailer_id, s.spec_id, s.name
order by l.retailer_id, sum(l.need_qty - l.order_qty) desc, s.spec_id
