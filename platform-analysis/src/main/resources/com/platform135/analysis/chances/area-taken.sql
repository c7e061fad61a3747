-- Those of the decisions :ids that a problem or a line of a plan came of. Reads core.thread_link.
select distinct l.parent_id
from core.thread_link l
where l.parent_id = any (:ids)
  and l.parent_type = 'area'
  and (l.child_type = 'problem' or l.child_step = 'PLAN')
order by l.parent_id
