-- The retailers of a question one by one, straight from the order lines and the data contract. Parameters and tables as in
-- verify-counts.sql.
/* head */
/* members */
/* lines */
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
