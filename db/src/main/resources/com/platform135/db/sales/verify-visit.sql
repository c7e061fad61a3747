-- What the retailers of a question have of each spec, straight from the order lines and the data contract. Parameters and tables as in
-- verify-counts.sql.
/* head */
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
select m.retailer_id
     , l.spec_id
     , count(distinct l.order_date) filter (where l.order_qty > 0) as order_days
     , coalesce(sum(l.need_qty) filter (where l.belongs), 0) as need
     , coalesce(sum(l.limit_qty) filter (where l.belongs), 0) as limit_sum
     , coalesce(sum(l.order_qty) filter (where l.belongs), 0) as ordered
     , coalesce(sum(l.order_qty::bigint * l.price_fen) filter (where l.belongs), 0) as fen
  from member m
  join core.retailer r using (retailer_id)
  join line l using (retailer_id)
  join core.spec s using (spec_id)
 group by m.retailer_id, l.spec_id, r.licence_no, s.spec_code
having sum(l.need_qty) + coalesce(sum(l.limit_qty), 0) > 0
 order by r.licence_no collate "C", s.spec_code collate "C"
