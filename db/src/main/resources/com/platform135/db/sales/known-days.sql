-- Which segments of some days exist. Reads core.sales_day. :days as a date[] literal
select block_id
     , day
  from core.sales_day
 where day = any(cast(:days as date[]))
 order by block_id, day
