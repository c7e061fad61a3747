-- The state of everything the sales store reads. Reads core.data_version.
select s.version
     , d.version
     , greatest(s.changed_at, d.changed_at)
  from core.data_version s
  join core.data_version d on d.name = 'directory'
 where s.name = 'sales'
