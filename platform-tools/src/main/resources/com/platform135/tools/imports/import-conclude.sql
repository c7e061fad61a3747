-- Records how an import ended. Writes tools.import.
-- Parameters: import, status, rows, inserted, updated, unchanged, rejected, code, arguments, preview, now.
update tools.import
set status = :status
  , percent = 100
  , rows = greatest(rows, :rows)
  , inserted = :inserted
  , updated = :updated
  , unchanged = :unchanged
  , rejected = :rejected
  , message_code = :code
  , message_arguments = :arguments
  , preview = :preview::jsonb
  , finished_at = :now
where import_id = :import
