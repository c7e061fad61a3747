-- A month's segments of one block. Reads core.sales_day. Block, first day, first day after
select day
     , version
     , data
  from core.sales_day
 where block_id = ?
   and day >= ?
   and day < ?
 order by day
