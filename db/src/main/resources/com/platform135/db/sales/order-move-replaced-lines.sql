-- Moves the lines of replaced orders of one month out of its table. Reads decided_order; writes the month's table, whose name is written
-- in, and core.order_undo_line. :importId
with gone as (
    delete from %s l
     using decided_order d
     where d.action = 'R'
       and l.retailer_id = d.old_retailer_id
       and l.order_date = d.old_order_date
       and l.order_id = d.order_id
    returning l.*
)
insert into core.order_undo_line
    (import_id, order_date, retailer_id, order_id, need_qty, limit_qty, order_qty, price_fen, spec_id, line_no)
select :importId
     , order_date
     , retailer_id
     , order_id
     , need_qty
     , limit_qty
     , order_qty
     , price_fen
     , spec_id
     , line_no
  from gone
