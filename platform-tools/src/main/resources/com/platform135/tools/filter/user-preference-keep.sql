-- Keeps a person's preference. Reads and writes tools.user_preference. Parameters: staff, key, value.
insert into tools.user_preference (staff_id, key, value)
values (:staff, :key, :value)
on conflict (staff_id, key) do update
set value = excluded.value
  , changed_at = now()
where user_preference.value <> excluded.value
