-- Whether lines of one order stand apart in the file. Reads staged_order.
select exists (
    select 1
      from staged_order
     group by order_no
    having count(*) > 1
)
