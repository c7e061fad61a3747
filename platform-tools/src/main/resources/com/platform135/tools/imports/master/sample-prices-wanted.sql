-- Samples as the file wants them; columns the file lacks keep what is on record. Reads staged, core.sample_price.
-- Parameters: present (the file's columns).
select s.row_no, s.licence_no || ' ' || s.spec_code as label, null::jsonb as in_force
     , s.retailer_id, s.spec_id, s.on_date
     , case when 'bought_qty' = any(:present::text[]) then s.bought_qty else t.bought_qty end as bought_qty
     , case when 'stock_qty' = any(:present::text[]) then s.stock_qty else t.stock_qty end as stock_qty
     , case when 'sold_qty' = any(:present::text[]) then s.sold_qty else t.sold_qty end as sold_qty
     , case when 'short_qty' = any(:present::text[]) then s.short_qty else t.short_qty end as short_qty
     , case when 'carton_price' = any(:present::text[]) then s.carton_price else t.carton_price_fen end as carton_price_fen
     , case when 'pack_price' = any(:present::text[]) then s.pack_price else t.pack_price_fen end as pack_price_fen
     , case when 'out_days' = any(:present::text[]) then s.out_days else t.out_days end as out_days
from staged s
left join core.sample_price t on t.retailer_id = s.retailer_id and t.spec_id = s.spec_id and t.on_date = s.on_date
