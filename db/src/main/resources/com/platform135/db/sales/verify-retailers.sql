-- The retailers of a question one by one, straight from the order lines and the data contract. Parameters and tables as in
-- verify-counts.sql.
/* head */
, member as (
    select c.retailer_id
         , a.staff_id
         , c.opened_on <= cast(:population as date)
               and (c.closed_on is null or c.closed_on > cast(:population as date))
               and c.status is not distinct from 'ACTIVE' as active
      from candidate c
      join lateral (
               select x.staff_id
                 from core.assignment x
                where x.retailer_id = c.retailer_id
                  and x.from_date <= case when :current then cast(:today as date) else cast(:population as date) end
                order by x.from_date desc
                limit 1
           ) a on true
      join scope_staff s on s.staff_id = a.staff_id
)
, line as (
    select l.*
         , exists (
               select 1
                 from scope_staff s
                where s.staff_id = (
                          select x.staff_id
                            from core.assignment x
                           where x.retailer_id = l.retailer_id
                             and x.from_date <= case when :current then cast(:today as date) else l.order_date end
                           order by x.from_date desc
                           limit 1
                      )
           ) as belongs
      from core.order_line l
     where l.order_date >= cast(:from as date)
       and l.order_date < cast(:to as date)
       and (cast(:specs as int[]) is null or l.spec_id = any(cast(:specs as int[])))
)
, of_spec as (
    select retailer_id
         , spec_id
         , sum(order_qty) as ordered
         , sum(need_qty) filter (where belongs) as own_need
         , sum(order_qty) filter (where belongs) as own_ordered
      from line
     group by retailer_id, spec_id
)
, of_retailer as (
    select retailer_id
         , min(order_date) filter (where order_qty > 0) as first_on
         , max(order_date) filter (where order_qty > 0) as last_on
         , count(distinct order_date) filter (where order_qty > 0) as order_days
         , coalesce(sum(need_qty) filter (where belongs), 0) as need
         , coalesce(sum(limit_qty) filter (where belongs), 0) as limit_sum
         , coalesce(sum(order_qty) filter (where belongs), 0) as ordered
         , coalesce(sum(order_qty::bigint * price_fen) filter (where belongs), 0) as fen
         , count(*) filter (where belongs and need_qty > 0) as need_lines
         , count(*) filter (where belongs and need_qty > 0 and order_qty = 0) as stockout_lines
         , sum(need_qty) + coalesce(sum(limit_qty), 0) > 0 as has_lines
         , bool_or(need_qty > 0) as needed
      from line
     group by retailer_id
)
select m.retailer_id
     , m.staff_id
     , m.active
     , o.first_on
     , o.last_on
     , coalesce(o.order_days, 0) as order_days
     , coalesce(o.needed, false) as needed
     , (select count(*) from of_spec s where s.retailer_id = m.retailer_id and s.ordered > 0) as ordered_specs
     , (select count(*) from of_spec s where s.retailer_id = m.retailer_id and s.own_need > s.own_ordered) as gap_specs
     , (select count(*) from of_spec s where s.retailer_id = m.retailer_id and s.own_need > 0 and s.own_ordered = 0) as stockout_specs
     , coalesce(o.need, 0) as need
     , coalesce(o.limit_sum, 0) as limit_sum
     , coalesce(o.ordered, 0) as ordered
     , coalesce(o.fen, 0) as fen
     , coalesce(o.need_lines, 0) as need_lines
     , coalesce(o.stockout_lines, 0) as stockout_lines
  from member m
  join core.retailer r using (retailer_id)
  left join of_retailer o using (retailer_id)
 where m.active
    or o.has_lines
 order by r.licence_no collate "C"
