-- A file asked for. Writes tools.export_job. Parameters: staff, role, unit (null for none), title, format, address, rows.
insert into tools.export_job (staff_id, role, organisation_id, title, format, address, total_rows)
values (:staff, :role, :unit, :title, :format, :address, :rows)
returning export_id
