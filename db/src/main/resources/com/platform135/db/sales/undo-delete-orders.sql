-- Removes the import's orders. Writes core.sales_order. :importId
delete from core.sales_order
 where import_id = :importId
