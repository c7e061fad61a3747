-- Writes a visit for the first time.
insert into core.visit (
    retailer_id, visit_id, staff_id, visit_date, started_at, ended_at, method, reasons, lat, lng, accuracy_metres, position_state
  , distance_metres, unchanged, satisfaction, effect, updated_at, received_at, version, search
)
values (
    :retailer, :id, :staff, :day, :startedAt, :endedAt, :method, :reasons, :lat, :lng, :accuracy, :positionState
  , :distance, :unchanged, :satisfaction, :effect, :updatedAt, :now, 1, array_to_tsvector(:tokens)
)
