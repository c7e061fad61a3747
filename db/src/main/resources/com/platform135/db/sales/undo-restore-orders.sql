-- Puts the heads of replaced orders back. Writes core.order_undo, core.sales_order. :importId
with back as (
    delete from core.order_undo
     where import_id = :importId
    returning *
)
insert into core.sales_order (retailer_id, order_id, order_no, order_date, channel, line_count, hash1, hash2, import_id)
select retailer_id
     , order_id
     , order_no
     , order_date
     , channel
     , line_count
     , hash1
     , hash2
     , previous_import_id
  from back
