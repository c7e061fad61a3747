-- Segments written after a version, and their lengths. Reads core.sales_day. Version
select block_id
     , day
     , version
     , octet_length(data)
  from core.sales_day
 where version > ?
 order by block_id, day
