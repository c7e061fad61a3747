-- Drops what a correction of the visit no longer speaks of, as long as nobody has dealt with it.
update core.matter
set state = 'DROPPED', revision = revision + 1, changed_at = :now
where retailer_id = :retailer and visit_id = :id and state = 'OPEN' and matter_id <> all (:matters ::uuid[])
