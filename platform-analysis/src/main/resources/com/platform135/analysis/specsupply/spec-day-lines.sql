-- Order lines of spec :spec from :from to before :to, the latest to arrive first, of shops that the scope looked after on the order day,
-- or on :asOf where that is given; of :retailers alone where those are given.
-- Reads core.order_line, core.sales_order, core.retailer, core.assignment, core.staff, core.organisation_closure, tools.published_import.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null.
select
    r.retailer_id
  , r.licence_no
  , r.name
  , s.name as manager_name
  , o.order_no
  , l.order_date
  , l.need_qty as need
  , l.limit_qty as "limit"
  , l.order_qty as ordered
  , o.channel
  , i.arrived_at
from core.order_line l
join core.sales_order o on o.retailer_id = l.retailer_id and o.order_id = l.order_id
join core.retailer r on r.retailer_id = l.retailer_id
join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = l.retailer_id and a.from_date <= coalesce(:asOf ::date, l.order_date)
    order by a.from_date desc
    limit 1
) held on true
join core.staff s on s.staff_id = held.staff_id
left join tools.published_import i on i.import_id = o.import_id
where l.spec_id = :spec
  and l.order_date >= :from
  and l.order_date < :to
  and (:retailers ::int[] is null or l.retailer_id = any (:retailers ::int[]))
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by i.arrived_at desc nulls last, r.licence_no, o.order_no, l.line_no
