-- Imports, the latest first. Reads tools.import. Parameters: kind, status (null: any), size, offset.
select i.*
from tools.import i
where (:kind::text is null or i.kind = :kind)
  and (:status::text is null or i.status = :status)
order by i.import_id desc
limit :size
offset :offset
