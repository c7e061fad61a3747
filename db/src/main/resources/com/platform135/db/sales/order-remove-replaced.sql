-- Removes the heads of replaced orders. Reads decided_order; writes core.sales_order.
delete from core.sales_order o
 using decided_order d
 where d.action = 'R'
   and o.retailer_id = d.old_retailer_id
   and o.order_id = d.order_id
