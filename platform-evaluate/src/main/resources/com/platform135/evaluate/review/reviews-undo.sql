-- Takes back confirmations without a word that :by gave visits :ids in their :versions at or after :since, as long as nothing newer came.
with undone as (
    delete from core.visit_review w
    using unnest(:ids ::uuid[], :versions ::int[]) ticked (visit_id, version), core.visit v
    where v.visit_id = ticked.visit_id
      and v.version = ticked.version
      and w.retailer_id = v.retailer_id
      and w.visit_id = v.visit_id
      and w.version = v.version
      and w.staff_id = :by
      and w.verdict = 'CONFIRMED'
      and w.note is null
      and w.reviewed_at >= :since
    returning w.retailer_id, w.visit_id, w.version
)
update core.visit v
set reviewed = false
from undone u
where v.retailer_id = u.retailer_id and v.visit_id = u.visit_id and v.version = u.version
returning v.visit_id, v.version, v.staff_id as manager_id
