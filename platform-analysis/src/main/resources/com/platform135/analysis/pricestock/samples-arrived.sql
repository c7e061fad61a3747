-- When the last file of sample points was taken in.
-- Reads tools.published_import.
select max(arrived_at) from tools.published_import where kind = 'sample-prices'
