-- What reports sum, straight from the order lines and the data contract: per group and spec (null: the whole set) order days and
-- quantities of the lines whose retailer belonged to the scope on the order day, or belongs today. Parameters and tables as in
-- verify-counts.sql.
/* head */
, line as (
    select case
               when :by = 'org' then s.unit_code
               when :by = 'manager' then s.username
               when :by = 'none' then 'TOTAL'
               else c.fact_code
           end as code
         , l.spec_id
         , l.retailer_id
         , l.order_date
         , l.need_qty
         , l.limit_qty
         , l.order_qty
         , l.order_qty::bigint * l.price_fen as fen
      from core.order_line l
      join candidate c using (retailer_id)
      join lateral (
               select x.staff_id
                 from core.assignment x
                where x.retailer_id = l.retailer_id
                  and x.from_date <= case when :current then cast(:today as date) else l.order_date end
                order by x.from_date desc
                limit 1
           ) a on true
      join scope_staff s on s.staff_id = a.staff_id
     where l.order_date >= cast(:from as date)
       and l.order_date < cast(:to as date)
       and (cast(:specs as int[]) is null or l.spec_id = any(cast(:specs as int[])))
)
select code
     , spec_id
     , count(distinct (retailer_id, order_date)) filter (where order_qty > 0) as order_days
     , sum(order_qty) as cartons
     , sum(fen) as fen
     , sum(need_qty) as need
     , coalesce(sum(limit_qty), 0) as limit_sum
     , count(*) filter (where need_qty > 0) as need_lines
     , count(*) filter (where need_qty > 0 and order_qty = 0) as stockout_lines
  from line
 group by code, spec_id
 union all
select code
     , null
     , count(distinct (retailer_id, order_date)) filter (where order_qty > 0)
     , sum(order_qty)
     , sum(fen)
     , sum(need_qty)
     , coalesce(sum(limit_qty), 0)
     , count(*) filter (where need_qty > 0)
     , count(*) filter (where need_qty > 0 and order_qty = 0)
  from line
 group by code
 order by 1, 2 nulls first
