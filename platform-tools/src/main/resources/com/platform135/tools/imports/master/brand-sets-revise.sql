-- Tells whoever edits a set on screen that its specs were changed. Reads tools.import_change, writes core.brand_set.
-- Parameters: import, by.
update core.brand_set b
set revision = b.revision + 1
  , changed_at = now()
  , changed_by = :by
where b.brand_set_id in (
    select c.subject_id
    from tools.import_change c
    where c.import_id = :import
      and c.table_name = 'core.brand_set_spec'
)
