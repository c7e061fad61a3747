-- The months that hold lines of replaced orders. Reads decided_order.
select distinct date_trunc('month', old_order_date)::date
  from decided_order
 where action = 'R'
 order by 1
