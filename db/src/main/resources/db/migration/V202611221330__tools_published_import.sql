-- When the files were taken in that orders and sample points came with; for whoever shows how fresh a row is.
create view tools.published_import as
select i.import_id, i.kind, coalesce(i.finished_at, i.started_at, i.created_at) as arrived_at
from tools.import i
where not i.dry_run;
comment on view tools.published_import is 'arrived_at: the moment a file was taken in';
