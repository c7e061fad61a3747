-- Writes down which photos a visit has before they arrive; those that are known stay as they are.
insert into core.visit_photo (retailer_id, visit_id, photo_id, taken_at)
select :retailer, :id, given.photo_id, given.taken_at ::timestamptz
from unnest(:photos ::uuid[], :times ::text[]) as given (photo_id, taken_at)
on conflict do nothing
