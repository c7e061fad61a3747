-- Saves a view under a name, in place of the owner's view of that name on the page. Writes tools.saved_view.
-- Parameters: path, staff, name, query, shared.
insert into tools.saved_view (path, staff_id, name, query, shared)
values (:path, :staff, :name, :query, :shared)
on conflict (staff_id, path, name) do update
set query = excluded.query
  , shared = excluded.shared
  , changed_at = now()
