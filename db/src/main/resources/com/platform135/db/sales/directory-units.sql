-- Units in the order of their codes, character by character. Reads core.organisation.
select organisation_id
     , code
     , parent_id
  from core.organisation
 order by code collate "C"
