-- An order of the import that a later one has replaced. Reads core.order_undo. :importId
select order_no
  from core.order_undo
 where previous_import_id = :importId
 order by order_no
 limit 1
