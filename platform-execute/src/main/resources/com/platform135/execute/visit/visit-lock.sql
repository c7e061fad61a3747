-- Lets one request at a time work on a visit, whatever instance it came to; released with the transaction.
-- :id of the visit.
select pg_advisory_xact_lock(hashtextextended(:id ::text, 135031))
