-- Keeps the heads of replaced orders. Reads decided_order, core.sales_order; writes core.order_undo. :importId
insert into core.order_undo
    (import_id, retailer_id, order_id, order_no, order_date, channel, line_count, hash1, hash2, previous_import_id)
select :importId
     , o.retailer_id
     , o.order_id
     , o.order_no
     , o.order_date
     , o.channel
     , o.line_count
     , o.hash1
     , o.hash2
     , o.import_id
  from decided_order d
  join core.sales_order o on o.retailer_id = d.old_retailer_id and o.order_id = d.order_id
 where d.action = 'R'
