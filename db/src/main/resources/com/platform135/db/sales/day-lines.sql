-- The order lines of some days of one month, in any order, for COPY, which takes no parameters: the days are written in.
copy (select order_date
           , retailer_id
           , need_qty
           , limit_qty
           , order_qty
           , price_fen
           , spec_id
        from core.order_line
       where order_date in (%s)) to stdout (format binary)
