-- Puts the lines of replaced orders back. Writes core.order_undo_line, core.order_line. :importId
with back as (
    delete from core.order_undo_line
     where import_id = :importId
    returning *
)
insert into core.order_line
    (order_date, retailer_id, order_id, need_qty, limit_qty, order_qty, price_fen, spec_id, line_no)
select order_date
     , retailer_id
     , order_id
     , need_qty
     , limit_qty
     , order_qty
     , price_fen
     , spec_id
     , line_no
  from back
