-- Writes one segment, and leaves one that has not changed as it is, with its version. Writes core.sales_day. Block, day, version, data
insert into core.sales_day as d (block_id, day, version, data)
values (?, ?, ?, ?)
    on conflict (block_id, day) do update
   set version = excluded.version
     , data = excluded.data
 where d.data is distinct from excluded.data
