-- Opens again what the visit had closed and its correction no longer does.
update core.matter
set state = case when answer is null then 'OPEN' else 'ANSWERED' end
  , done_on = null
  , done_visit_id = null
  , revision = revision + 1
  , changed_at = :now
where retailer_id = :retailer and done_visit_id = :id and state = 'DONE' and matter_id <> all (:kept ::uuid[])
