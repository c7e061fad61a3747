-- Removes the import's lines of one month, whose table is written in. Reads core.sales_order. :importId
delete from %s l
 using core.sales_order o
 where o.import_id = :importId
   and l.retailer_id = o.retailer_id
   and l.order_date = o.order_date
   and l.order_id = o.order_id
