-- A page of the audit trail, newest first. Reads tools.audit_entry.
-- Parameters, each null where not asked for: username, action, entity, from (included), to (excluded), before (audit_id); size.
select audit_id
     , happened_at
     , username
     , action
     , entity
     , entity_id
     , before::text
     , after::text
from tools.audit_entry
where (cast(:username as text) is null or username = :username)
  and (cast(:action as text) is null or action = :action)
  and (cast(:entity as text) is null or entity = :entity)
  and (cast(:from as timestamptz) is null or happened_at >= :from)
  and (cast(:to as timestamptz) is null or happened_at < :to)
  and (cast(:before as bigint) is null or audit_id < :before)
order by audit_id desc
limit :size
