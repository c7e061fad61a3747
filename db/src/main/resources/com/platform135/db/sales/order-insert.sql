-- Writes the heads of new and changed orders. Reads decided_order; writes core.sales_order. :importId
insert into core.sales_order (retailer_id, order_id, order_no, order_date, channel, line_count, hash1, hash2, import_id)
select retailer_id
     , order_id
     , order_no
     , order_date
     , channel
     , line_count
     , hash1
     , hash2
     , :importId
  from decided_order
 where action <> 'U'
