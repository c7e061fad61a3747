-- Days that orders leave or arrive on. Reads decided_order.
select order_date
  from decided_order
 where action <> 'U'
 union
select old_order_date
  from decided_order
 where action = 'R'
 order by 1
