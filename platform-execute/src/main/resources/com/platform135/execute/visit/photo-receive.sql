-- Records that a photo is here; one that was here before stays as it is (no row changes).
insert into core.visit_photo as known (
    retailer_id, visit_id, photo_id, content_type, size_bytes, sha256, width, height, storage_key, received_at
)
values (:retailer, :id, :photo, :type, :size, :sha256, :width, :height, :key, :now)
on conflict (retailer_id, visit_id, photo_id) do update
set content_type = excluded.content_type
  , size_bytes = excluded.size_bytes
  , sha256 = excluded.sha256
  , width = excluded.width
  , height = excluded.height
  , storage_key = excluded.storage_key
  , received_at = excluded.received_at
where known.received_at is null
