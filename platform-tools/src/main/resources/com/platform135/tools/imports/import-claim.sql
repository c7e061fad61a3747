-- Takes a queued import to run it; another instance that asks at the same time gets nothing. Writes tools.import. Parameters: import, now.
update tools.import
set status = 'RUNNING', started_at = :now
where import_id = (
    select i.import_id
    from tools.import i
    where i.import_id = :import
      and i.status = 'QUEUED'
    for update skip locked
)
