-- Writes what a visit leaves to be done; a known one is changed as long as nobody has dealt with it.
insert into core.matter (retailer_id, matter_id, visit_id, staff_id, kind, state, body, spec_id, raised_on, due_on, changed_at)
select :retailer, given.matter_id, :id, :staff, given.kind, 'OPEN', given.body, given.spec_id, :day, given.due_on ::date, :now
from unnest(:matters ::uuid[], :kinds ::text[], :bodies ::text[], :specs ::int[], :dues ::text[])
    as given (matter_id, kind, body, spec_id, due_on)
on conflict (retailer_id, matter_id) do update
set kind = excluded.kind
  , body = excluded.body
  , spec_id = excluded.spec_id
  , due_on = excluded.due_on
  , state = 'OPEN'
  , revision = core.matter.revision + 1
  , changed_at = excluded.changed_at
where core.matter.visit_id = excluded.visit_id
  and core.matter.state in ('OPEN', 'DROPPED')
  and (core.matter.kind, core.matter.body, core.matter.spec_id, core.matter.due_on, core.matter.state)
    is distinct from (excluded.kind, excluded.body, excluded.spec_id, excluded.due_on, 'OPEN')
