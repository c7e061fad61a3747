-- Makes writers of order lines wait for each other until the transaction ends. Reads core.data_version.
select version
  from core.data_version
 where name = 'sales'
   for update
