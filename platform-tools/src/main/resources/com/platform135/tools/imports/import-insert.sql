-- Records an import that has come in. Writes tools.import.
-- Parameters: kind, fileName, fileBytes, mode, dryRun, status, by, now.
insert into tools.import (kind, file_name, file_bytes, mode, dry_run, status, created_by, created_at, started_at)
values (:kind, :fileName, :fileBytes, :mode, :dryRun, :status, :by, :now, case when :status = 'RUNNING' then :now end)
returning import_id
