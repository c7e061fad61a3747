-- The order lines of a question, each with whether its retailer belonged to the scope on the order day, or belongs today; follows
-- verify-head.sql, never run alone.
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
