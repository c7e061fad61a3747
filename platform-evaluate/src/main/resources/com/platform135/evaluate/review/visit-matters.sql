-- What visit :visit left to be done and what it did of earlier visits. Reads core.matter, core.spec, core.staff.
select
    m.matter_id
  , m.kind
  , m.state
  , m.body
  , s.name as spec_name
  , m.due_on
  , m.done_on
  , m.answer
  , a.name as answered_by_name
  , m.visit_id is distinct from :visit as kept
  , m.done_visit_id is not null as done_by_visit
from core.matter m
left join core.spec s on s.spec_id = m.spec_id
left join core.staff a on a.staff_id = m.answered_by
where m.retailer_id = :retailer
  and (m.visit_id = :visit or m.done_visit_id = :visit)
  and m.state <> 'DROPPED'
order by kept, m.kind, m.matter_id
