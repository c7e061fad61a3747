-- Specs in the order of their codes. Reads core.spec.
select spec_id
  from core.spec
 order by spec_code collate "C"
