-- What the retailers of a question have of each spec, straight from the order lines and the data contract. Parameters and tables as in
-- verify-counts.sql.
/* head */
/* members */
/* lines */
select m.retailer_id
     , l.spec_id
     , count(distinct l.order_date) filter (where l.order_qty > 0) as order_days
     , coalesce(sum(l.need_qty) filter (where l.belongs), 0) as need
     , coalesce(sum(l.limit_qty) filter (where l.belongs), 0) as limit_sum
     , coalesce(sum(l.order_qty) filter (where l.belongs), 0) as ordered
     , coalesce(sum(l.order_qty::bigint * l.price_fen) filter (where l.belongs), 0) as fen
  from member m
  join core.retailer r using (retailer_id)
  join line l using (retailer_id)
  join core.spec s using (spec_id)
 where m.opened_on <= cast(:population as date)
 group by m.retailer_id, l.spec_id, r.licence_no, s.spec_code
having sum(l.need_qty) + coalesce(sum(l.limit_qty), 0) > 0
 order by r.licence_no collate "C", s.spec_code collate "C"
