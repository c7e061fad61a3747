-- People in the order of their usernames, character by character. Reads core.staff.
select staff_id
     , username
     , organisation_id
  from core.staff
 order by username collate "C"
