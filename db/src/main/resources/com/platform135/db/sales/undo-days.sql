-- Days that the import's orders are on or were on before. Reads core.sales_order, core.order_undo. :importId
select order_date
  from core.sales_order
 where import_id = :importId
 union
select order_date
  from core.order_undo
 where import_id = :importId
 order by 1
