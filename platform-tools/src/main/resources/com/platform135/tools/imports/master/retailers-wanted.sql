-- Retailers as the file's latest row about each wants them; columns the file lacks keep what is on record. Reads staged, core.retailer.
-- Parameters: present (the file's columns).
select distinct on (s.licence_no) s.row_no, s.licence_no as label, null::jsonb as in_force
     , s.retailer_id, s.ordinal, s.licence_no, s.name
     , case when 'owner' = any(:present::text[]) then s.owner else r.owner end as owner
     , case when 'phone' = any(:present::text[]) then s.phone else r.phone end as phone
     , case when 'address' = any(:present::text[]) then s.address else r.address end as address
     , case when 'lat' = any(:present::text[]) then s.lat else r.lat end as lat
     , case when 'lng' = any(:present::text[]) then s.lng else r.lng end as lng
     , s.opened_on, s.closed_on, s.initials
from staged s
left join core.retailer r on r.retailer_id = s.retailer_id
order by s.licence_no, s.valid_from desc, s.row_no desc
