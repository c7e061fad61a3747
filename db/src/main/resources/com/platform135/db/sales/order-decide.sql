-- What becomes of each good order: N new, R replaces the one on record, U unchanged. Reads staged_order, core.sales_order.
create temporary table decided_order on commit drop as
select s.run_id
     , s.order_no
     , s.retailer_id
     , s.order_date
     , s.channel
     , s.line_count
     , s.hash1
     , s.hash2
     , coalesce(o.order_id, nextval('core.order_id')::int) as order_id
     , o.retailer_id as old_retailer_id
     , o.order_date as old_order_date
     , case
           when o.order_id is null then 'N'
           when (o.retailer_id, o.order_date, o.line_count, o.hash1, o.hash2)
              = (s.retailer_id, s.order_date, s.line_count, s.hash1, s.hash2) then 'U'
           else 'R'
       end as action
  from staged_order s
  left join core.sales_order o on o.order_no = s.order_no
 where not s.bad
